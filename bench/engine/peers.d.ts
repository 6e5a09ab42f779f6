/** What we use of survey-core, so that types are checked where `bench/` is not installed. */
declare module 'survey-core' {
  export class Model {
    constructor(definition: object);
    data: object;
    setValue(name: string, value: unknown): void;
    validate(showErrors: boolean, focusFirstError: boolean): boolean | undefined;
    getAllQuestions(): readonly Question[];
    dispose(): void;
  }

  interface Question {
    readonly name: string;
    readonly isVisible: boolean;
    readonly isParentVisible: boolean;
    readonly errors: readonly unknown[];
  }
}
