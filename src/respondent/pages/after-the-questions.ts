import '../../form/answers.css';
import '../../form/copy.css';
import '../../form/review.css';
import { Copy } from './copy.tsx';
import { Device } from './device.tsx';
import { Result } from './result.tsx';
import { Review } from './review.tsx';

/** The pages nobody opens before the first question: they come in a file of their own. */
export const afterTheQuestions = { Copy, Device, Result, Review };
