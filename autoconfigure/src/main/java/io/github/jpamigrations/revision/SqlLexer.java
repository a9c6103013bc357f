package io.github.jpamigrations.revision;

import io.github.jpamigrations.revision.LexicalRules.DollarQuotes;

/**
 * Walks over the tokens of a script, as far as the rules of a database tell them apart.
 * Every character belongs to exactly one token. Not for use by several threads.
 */
public final class SqlLexer {

	/**
	 * Kinds of token.
	 */
	public enum Kind {

		/**
		 * Blanks and line ends.
		 */
		BLANK,

		/**
		 * A comment that the database ignores, without the end of its line.
		 */
		COMMENT,

		/**
		 * An optimizer hint, a comment that begins with a plus sign.
		 */
		HINT,

		/**
		 * The beginning of a comment that holds code, with the version number.
		 */
		EXECUTABLE_START,

		/**
		 * The end of a comment that holds code.
		 */
		EXECUTABLE_END,

		/**
		 * A string or a quoted identifier, with its quotes.
		 */
		QUOTED,

		/**
		 * A keyword, an unquoted identifier or a number.
		 */
		WORD,

		/**
		 * Any other single character.
		 */
		SYMBOL,

		/**
		 * What ends a statement.
		 */
		DELIMITER,

		/**
		 * The end of the script.
		 */
		END

	}

	private final Script script;

	private final String text;

	private final LexicalRules rules;

	private String delimiter = ";";

	private Kind kind = Kind.END;

	private int start;

	private int end;

	private int executableStart = -1;

	private int countedTo;

	private int line;

	/**
	 * Begin before the first token of a script.
	 * @param script the script
	 * @param rules the rules of the database
	 */
	public SqlLexer(Script script, LexicalRules rules) {
		this.script = script;
		this.text = script.text();
		this.rules = rules;
		this.line = script.line();
	}

	/**
	 * Go on to the next token.
	 * @return its kind
	 * @throws RevisionFileException if a quote or comment is not closed
	 */
	public Kind next() {
		this.start = this.end;
		this.kind = read();
		return this.kind;
	}

	/**
	 * Return the kind of the token.
	 */
	public Kind kind() {
		return this.kind;
	}

	/**
	 * Return where the token begins in the text.
	 */
	public int start() {
		return this.start;
	}

	/**
	 * Return where the token ends in the text.
	 */
	public int end() {
		return this.end;
	}

	/**
	 * Return the token as it is written.
	 */
	public String token() {
		return this.text.substring(this.start, this.end);
	}

	/**
	 * Return whether the token is a word, in any case.
	 * @param word the word
	 */
	public boolean isWord(String word) {
		return this.kind == Kind.WORD && this.end - this.start == word.length()
				&& this.text.regionMatches(true, this.start, word, 0, word.length());
	}

	/**
	 * Return whether the token is a symbol.
	 * @param symbol the symbol
	 */
	public boolean isSymbol(char symbol) {
		return this.kind == Kind.SYMBOL && this.text.charAt(this.start) == symbol;
	}

	/**
	 * Return the line of the file on which the token begins.
	 */
	public int line() {
		return lineOf(this.start);
	}

	/**
	 * Skip the rest of the line.
	 * @return what stood there
	 */
	String skipLine() {
		int from = this.end;
		this.end = endOfLine(from);
		return this.text.substring(from, this.end);
	}

	void endStatementsWith(String delimiter) {
		this.delimiter = delimiter;
	}

	private Kind read() {
		if (this.end == this.text.length()) {
			return readEnd();
		}
		if (isDelimiter(this.end)) {
			this.end += this.delimiter.length();
			return Kind.DELIMITER;
		}
		char character = this.text.charAt(this.end);
		if (isBlank(character)) {
			return readBlank();
		}
		if (isIdentifierStart(character)) {
			return readWord();
		}
		return switch (character) {
			case '\'' -> readQuoted('\'', this.rules.backslashEscapes());
			case '"' -> readQuoted('"', this.rules.doubleQuotedStrings() && this.rules.backslashEscapes());
			case '`' -> this.rules.backtickIdentifiers() ? readQuoted('`', false) : readSymbol();
			case '-' -> isDashComment() ? readLineComment() : readSymbol();
			case '#' -> this.rules.hashComments() ? readLineComment() : readSymbol();
			case '/' -> readSlash();
			case '*' -> readAsterisk();
			case '$' -> readDollar();
			default -> readSymbol();
		};
	}

	private Kind readEnd() {
		if (this.executableStart >= 0) {
			throw unclosed(this.executableStart, "comment");
		}
		return Kind.END;
	}

	private Kind readSymbol() {
		this.end++;
		return Kind.SYMBOL;
	}

	private Kind readBlank() {
		while (this.end < this.text.length() && isBlank(this.text.charAt(this.end)) && !isDelimiter(this.end)) {
			this.end++;
		}
		return Kind.BLANK;
	}

	private Kind readWord() {
		while (this.end < this.text.length() && isIdentifierPart(this.text.charAt(this.end))
				&& !isDelimiter(this.end)) {
			this.end++;
		}
		if (this.rules.escapeStrings() && this.end - this.start == 1 && isAt(this.end, "'")
				&& (this.text.charAt(this.start) | 0x20) == 'e') {
			return readEscapeString();
		}
		return Kind.WORD;
	}

	/**
	 * PostgreSQL goes on with a string behind a line end, and with its escapes (manual,
	 * 4.1.2.1; test: {@code SplitterFuzzContract}).
	 */
	private Kind readEscapeString() {
		int part = this.end;
		while (part >= 0) {
			this.end = part;
			readQuoted('\'', true);
			part = nextPart(this.end);
		}
		return Kind.QUOTED;
	}

	private int nextPart(int from) {
		boolean lineEnd = false;
		for (int position = from; position < this.text.length(); position++) {
			char character = this.text.charAt(position);
			if (isAt(position, "--")) {
				position = endOfLine(position) - 1;
			}
			else if (isBlank(character)) {
				lineEnd |= character == '\n';
			}
			else {
				return (lineEnd && character == '\'') ? position : -1;
			}
		}
		return -1;
	}

	private Kind readQuoted(char quote, boolean backslashEscapes) {
		int position = this.end + 1;
		while (position < this.text.length()) {
			char character = this.text.charAt(position);
			if (character == '\\' && backslashEscapes) {
				position += 2;
			}
			else if (character != quote) {
				position++;
			}
			else if (position + 1 < this.text.length() && this.text.charAt(position + 1) == quote) {
				position += 2;
			}
			else {
				this.end = position + 1;
				return Kind.QUOTED;
			}
		}
		throw unclosed(this.start, "quote");
	}

	private Kind readDollar() {
		int tagEnd = this.end + 1;
		if (this.rules.dollarQuotes() == DollarQuotes.TAGGED) {
			while (tagEnd < this.text.length() && isTagPart(this.text.charAt(tagEnd), tagEnd - this.end)) {
				tagEnd++;
			}
		}
		if (this.rules.dollarQuotes() == DollarQuotes.NONE || !isAt(tagEnd, "$")) {
			// MySQL and H2 let an identifier begin with a dollar sign
			return readSymbol();
		}
		String tag = this.text.substring(this.end, tagEnd + 1);
		int close = this.text.indexOf(tag, tagEnd + 1);
		if (close < 0) {
			throw unclosed(this.start, "quote");
		}
		this.end = close + tag.length();
		return Kind.QUOTED;
	}

	private Kind readSlash() {
		if (isAt(this.end, "//") && this.rules.slashComments()) {
			return readLineComment();
		}
		if (!isAt(this.end, "/*")) {
			return readSymbol();
		}
		if (this.rules.executableComments() && this.executableStart < 0
				&& (isAt(this.end, "/*!") || isAt(this.end, "/*M!"))) {
			return readExecutableStart();
		}
		boolean hint = isAt(this.end, "/*+");
		readBlockComment();
		return hint ? Kind.HINT : Kind.COMMENT;
	}

	private Kind readExecutableStart() {
		this.executableStart = this.end;
		this.end = this.text.indexOf('!', this.end) + 1;
		while (this.end < this.text.length() && isDigit(this.text.charAt(this.end))) {
			this.end++;
		}
		return Kind.EXECUTABLE_START;
	}

	private Kind readAsterisk() {
		if (this.executableStart < 0 || !isAt(this.end, "*/")) {
			return readSymbol();
		}
		this.executableStart = -1;
		this.end += 2;
		return Kind.EXECUTABLE_END;
	}

	private Kind readLineComment() {
		this.end = endOfLine(this.end);
		return Kind.COMMENT;
	}

	private void readBlockComment() {
		int depth = 0;
		int position = this.end;
		do {
			if (position >= this.text.length()) {
				throw unclosed(this.start, "comment");
			}
			else if (isAt(position, "*/") && depth > 0) {
				depth--;
				position += 2;
			}
			else if (isAt(position, "/*") && (depth == 0 || this.rules.nestedComments())) {
				depth++;
				position += 2;
			}
			else {
				position++;
			}
		}
		while (depth > 0);
		this.end = position;
	}

	private boolean isDashComment() {
		if (!isAt(this.end, "--")) {
			return false;
		}
		int next = this.end + 2;
		return !this.rules.dashCommentsNeedBlank() || next == this.text.length() || isBlank(this.text.charAt(next))
				|| Character.isISOControl(this.text.charAt(next));
	}

	private boolean isDelimiter(int position) {
		return this.executableStart < 0 && isAt(position, this.delimiter);
	}

	private boolean isAt(int position, String expected) {
		return this.text.startsWith(expected, position);
	}

	private int endOfLine(int from) {
		int newline = this.text.indexOf('\n', from);
		return (newline >= 0) ? newline : this.text.length();
	}

	private int lineOf(int position) {
		for (; this.countedTo < position; this.countedTo++) {
			if (this.text.charAt(this.countedTo) == '\n') {
				this.line++;
			}
		}
		return this.line;
	}

	private RevisionFileException unclosed(int position, String what) {
		return new RevisionFileException(this.script.location(), lineOf(position),
				"the " + what + " that begins here is not closed");
	}

	private static boolean isBlank(char character) {
		return character <= ' ';
	}

	private static boolean isDigit(char character) {
		return character >= '0' && character <= '9';
	}

	private static boolean isIdentifierStart(char character) {
		return isIdentifierPart(character) && character != '$';
	}

	private static boolean isIdentifierPart(char character) {
		return character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z' || isDigit(character)
				|| character == '_' || character == '$' || character > 127;
	}

	private static boolean isTagPart(char character, int position) {
		return character != '$' && isIdentifierPart(character) && (position > 1 || !isDigit(character));
	}

}
