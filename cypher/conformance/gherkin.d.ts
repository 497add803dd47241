/** The part of `@cucumber/gherkin` that is used, so that types are right where only what runs the product is installed. */
declare module '@cucumber/gherkin' {
  interface Step {
    text: string;
    argument?: { docString?: { content: string }; dataTable?: { rows: { cells: { value: string }[] }[] } };
  }
  export interface Pickle {
    name: string;
    /** The scenario; of an outline, also the row of its example. */
    astNodeIds: string[];
    steps: Step[];
  }
  type NewId = () => string;
  interface Document {
    feature?: { name: string };
  }
  export class AstBuilder {
    constructor(newId: NewId);
  }
  export class GherkinClassicTokenMatcher {}
  export class Parser {
    constructor(builder: AstBuilder, matcher: GherkinClassicTokenMatcher);
    parse(source: string): Document;
  }
  export function compile(document: Document, uri: string, newId: NewId): Pickle[];
}
