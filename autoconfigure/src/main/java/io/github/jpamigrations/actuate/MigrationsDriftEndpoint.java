package io.github.jpamigrations.actuate;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.jpamigrations.engine.LastComparison;
import io.github.jpamigrations.engine.Migrations;
import io.github.jpamigrations.operation.Finding;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.context.ApplicationContext;

/**
 * {@link Endpoint @Endpoint} that shows in what the database differed from the model when
 * they were last compared. Comparing may take temporary tables, so a request never
 * compares and never connects.
 *
 * @since 0.1.0
 */
@Endpoint(id = "migrationsdrift")
public class MigrationsDriftEndpoint {

	private final ApplicationContext context;

	public MigrationsDriftEndpoint(ApplicationContext context) {
		this.context = context;
	}

	/**
	 * Return the last comparison of every {@link Migrations} bean of the context and its
	 * parents.
	 */
	@ReadOperation
	public DriftDescriptor drift() {
		return new DriftDescriptor(new ContextHierarchy(this.context).describe(ContextDescriptor::of));
	}

	/**
	 * All contexts.
	 *
	 * @param contexts the contexts by their id
	 */
	public record DriftDescriptor(Map<String, ContextDescriptor> contexts) implements OperationResponseBody {

	}

	/**
	 * One context.
	 *
	 * @param migrationsBeans the {@link Migrations} beans by their name
	 * @param parentId the id of the parent context
	 */
	public record ContextDescriptor(Map<String, ComparisonDescriptor> migrationsBeans, @Nullable String parentId) {

		static ContextDescriptor of(Map<String, Migrations> migrations, @Nullable String parentId) {
			Map<String, ComparisonDescriptor> beans = new LinkedHashMap<>();
			migrations.forEach((name, bean) -> beans.put(name,
					bean.lastComparison().map(ComparisonDescriptor::of).orElse(ComparisonDescriptor.NONE)));
			return new ContextDescriptor(beans, parentId);
		}

	}

	/**
	 * The last comparison of one {@link Migrations} bean.
	 *
	 * @param compared whether there was one since the application was started
	 * @param message what to do where there was none
	 * @param comparedAt when it was made
	 * @param matching whether the database is as the model says, by now
	 * @param differences what a revision would do, in words
	 * @param findings what a person should know about differences
	 * @param revisions the revisions that were written for the differences since
	 */
	public record ComparisonDescriptor(boolean compared, @Nullable String message, @Nullable Instant comparedAt,
			@Nullable Boolean matching, @Nullable List<String> differences, @Nullable List<FindingDescriptor> findings,
			@Nullable List<String> revisions) {

		private static final ComparisonDescriptor NONE = new ComparisonDescriptor(false,
				"The database was not compared with the model since the application was started; "
						+ "'spring.migrations.check-model' makes each start compare them",
				null, null, null, null, null);

		static ComparisonDescriptor of(LastComparison comparison) {
			return new ComparisonDescriptor(true, null, comparison.comparedAt(), comparison.matching(),
					comparison.differences(), comparison.findings().stream().map(FindingDescriptor::of).toList(),
					RevisionIds.texts(comparison.revisions()));
		}

	}

	/**
	 * One finding.
	 *
	 * @param code what it is, stable and searchable
	 * @param severity note, caution or data_loss
	 * @param subject the object it is about
	 * @param message one sentence
	 */
	public record FindingDescriptor(String code, String severity, String subject, String message) {

		static FindingDescriptor of(Finding finding) {
			return new FindingDescriptor(finding.code(), finding.severity().name().toLowerCase(Locale.ROOT),
					finding.subject(), finding.message());
		}

	}

}
