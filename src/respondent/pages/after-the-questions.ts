import '../../form/answers.css';
import '../../form/copy.css';
import '../../form/review.css';
import { OtherRound } from '../other-round.tsx';
import { SignInAgain } from '../sign-in/sign-in-again.tsx';
import { SignOut } from '../sign-out.tsx';
import { UpdateOffer } from '../update-offer.tsx';
import { Copy } from './copy.tsx';
import { Device } from './device.tsx';
import { Result } from './result.tsx';
import { Review } from './review.tsx';
import { Unknown } from './unknown.tsx';

/** The pages, dialogs and offers nobody sees before the first question: they come in a file of their own. */
export const afterTheQuestions = {
  Copy,
  Device,
  OtherRound,
  Result,
  Review,
  SignInAgain,
  SignOut,
  Unknown,
  UpdateOffer,
};
