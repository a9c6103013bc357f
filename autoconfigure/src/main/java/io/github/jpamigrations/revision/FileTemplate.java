package io.github.jpamigrations.revision;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How revision files are named. The tokens <code>{rev}</code>, <code>{slug}</code> (the
 * message as a part of a file name), <code>{year}</code>, <code>{month}</code>,
 * <code>{day}</code>, <code>{hour}</code>, <code>{minute}</code>, <code>{second}</code>
 * and <code>{epoch}</code> are replaced; the time is that of UTC, as in the file.
 *
 * @param pattern a file name with tokens
 */
public record FileTemplate(String pattern) {

	private static final int SLUG_LENGTH = 40;

	private static final Pattern TOKEN = Pattern.compile("\\{([^{}]*)}");

	private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

	private static final Pattern LONELY_UNDERSCORES = Pattern.compile("_+(?=_|\\.)|^_+");

	/**
	 * The template for everyone who names no other.
	 */
	public static final FileTemplate STANDARD = new FileTemplate("{year}{month}{day}_{hour}{minute}_{rev}_{slug}.sql");

	/**
	 * Check a pattern.
	 * @throws InvalidFileTemplateException if it can't name a revision file
	 */
	public FileTemplate {
		if (!pattern.endsWith(".sql") || pattern.startsWith(".")) {
			throw new InvalidFileTemplateException(pattern, "does not give a visible file that ends with '.sql'");
		}
		if (pattern.contains("/") || pattern.contains("\\")) {
			throw new InvalidFileTemplateException(pattern, "names a directory");
		}
		Map<String, String> values = values(new RevisionId("0"), "", Instant.EPOCH);
		TOKEN.matcher(pattern).results().map((token) -> token.group(1)).forEach((token) -> {
			if (!values.containsKey(token)) {
				throw new InvalidFileTemplateException(pattern, "has the unknown token '{" + token + "}'");
			}
		});
	}

	/**
	 * Name the file of a revision.
	 * @param id the id
	 * @param message what it does
	 * @param createdAt when it was written
	 */
	public String fileName(RevisionId id, String message, Instant createdAt) {
		Map<String, String> values = values(id, message, createdAt);
		String name = TOKEN.matcher(this.pattern)
			.replaceAll((token) -> Matcher.quoteReplacement(values.getOrDefault(token.group(1), "")));
		return values.getOrDefault("slug", "").isEmpty() ? LONELY_UNDERSCORES.matcher(name).replaceAll("") : name;
	}

	private static Map<String, String> values(RevisionId id, String message, Instant createdAt) {
		ZonedDateTime time = createdAt.atZone(ZoneOffset.UTC);
		Map<String, String> values = new TreeMap<>();
		values.put("rev", id.value());
		values.put("slug", slug(message));
		values.put("year", digits(4, time.getYear()));
		values.put("month", digits(2, time.getMonthValue()));
		values.put("day", digits(2, time.getDayOfMonth()));
		values.put("hour", digits(2, time.getHour()));
		values.put("minute", digits(2, time.getMinute()));
		values.put("second", digits(2, time.getSecond()));
		values.put("epoch", Long.toString(createdAt.getEpochSecond()));
		return values;
	}

	private static String digits(int width, int value) {
		return String.format(Locale.ROOT, "%0" + width + "d", value);
	}

	private static String slug(String message) {
		String slug = NO_WORD.matcher(message.toLowerCase(Locale.ROOT)).replaceAll("_").replaceAll("^_|_$", "");
		if (slug.codePointCount(0, slug.length()) <= SLUG_LENGTH) {
			return slug;
		}
		return slug.substring(0, slug.offsetByCodePoints(0, SLUG_LENGTH)).replaceAll("_$", "");
	}

}
