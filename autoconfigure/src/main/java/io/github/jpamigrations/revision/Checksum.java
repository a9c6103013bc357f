package io.github.jpamigrations.revision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import io.github.jpamigrations.revision.SqlLexer.Kind;
import io.github.jpamigrations.revision.StatementSplitter.Statement;

/**
 * Fingerprint of statements that stays the same when only their comments or their blank
 * space change.
 */
public final class Checksum {

	private static final String FORMAT = "1:";

	private Checksum() {
	}

	/**
	 * Return the checksum of a script.
	 * @param script the script
	 * @param rules the rules of the database that runs it
	 * @throws RevisionFileException if the script can't be split
	 */
	public static String of(Script script, LexicalRules rules) {
		return of(StatementSplitter.split(script, rules), rules);
	}

	/**
	 * Return the checksum of some statements in their order.
	 * @param statements the statements
	 * @param rules the rules they were split by
	 */
	public static String of(List<Statement> statements, LexicalRules rules) {
		MessageDigest digest = sha256();
		statements.forEach((statement) -> update(digest, statement, rules));
		return format(digest);
	}

	/**
	 * Return for each statement the checksum of all up to and with it.
	 * @param statements the statements
	 * @param rules the rules they were split by
	 */
	public static List<String> running(List<Statement> statements, LexicalRules rules) {
		MessageDigest digest = sha256();
		List<String> checksums = new ArrayList<>();
		for (Statement statement : statements) {
			update(digest, statement, rules);
			checksums.add(format(copyOf(digest)));
		}
		return List.copyOf(checksums);
	}

	/**
	 * Return the hash of the bytes of a file.
	 * @param content the bytes
	 */
	static String raw(byte[] content) {
		return HexFormat.of().formatHex(sha256().digest(content));
	}

	private static void update(MessageDigest digest, Statement statement, LexicalRules rules) {
		digest.update(fold(statement, rules).getBytes(StandardCharsets.UTF_8));
		digest.update((byte) 0);
	}

	private static String format(MessageDigest digest) {
		return FORMAT + HexFormat.of().formatHex(digest.digest());
	}

	private static MessageDigest copyOf(MessageDigest digest) {
		try {
			return (MessageDigest) digest.clone();
		}
		catch (CloneNotSupportedException ex) {
			throw new IllegalStateException("The SHA-256 of the Java platform can be cloned", ex);
		}
	}

	private static String fold(Statement statement, LexicalRules rules) {
		SqlLexer lexer = new SqlLexer(new Script(statement.sql(), "", statement.line()), rules);
		StringBuilder folded = new StringBuilder(statement.sql().length());
		boolean blank = false;
		for (Kind kind = lexer.next(); kind != Kind.END; kind = lexer.next()) {
			if (kind == Kind.BLANK || kind == Kind.COMMENT) {
				blank = true;
			}
			else {
				folded.append(blank ? " " : "").append(statement.sql(), lexer.start(), lexer.end());
				blank = false;
			}
		}
		return folded.toString();
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
