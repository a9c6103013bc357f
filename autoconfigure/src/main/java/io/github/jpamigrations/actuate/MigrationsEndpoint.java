package io.github.jpamigrations.actuate;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.engine.Migrations;
import io.github.jpamigrations.engine.MigrationsStatus;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.context.ApplicationContext;

/**
 * {@link Endpoint @Endpoint} that shows the revisions and where the database stands among
 * them. It reads only, and tells neither SQL nor where the database is.
 *
 * @since 0.1.0
 */
@Endpoint(id = "migrations")
public class MigrationsEndpoint {

	private final ApplicationContext context;

	public MigrationsEndpoint(ApplicationContext context) {
		this.context = context;
	}

	/**
	 * Return the revisions of every {@link Migrations} bean of the context and its
	 * parents.
	 */
	@ReadOperation
	public MigrationsDescriptor migrations() {
		return new MigrationsDescriptor(new ContextHierarchy(this.context).describe(ContextDescriptor::of));
	}

	/**
	 * Return one revision, as the nearest context has it that knows it.
	 * @param revision its id, or the beginning of it
	 * @return the revision, {@code null} where there is none or more than one
	 */
	@ReadOperation
	public @Nullable RevisionDescriptor revision(@Selector String revision) {
		for (ApplicationContext target = this.context; target != null; target = target.getParent()) {
			List<RevisionDescriptor> found = target.getBeansOfType(Migrations.class)
				.values()
				.stream()
				.flatMap((migrations) -> migrations.status().revisions().stream())
				.filter((status) -> status.id().value().startsWith(revision))
				.map(RevisionDescriptor::of)
				.toList();
			if (!found.isEmpty()) {
				return exact(found, revision);
			}
		}
		return null;
	}

	private static @Nullable RevisionDescriptor exact(List<RevisionDescriptor> found, String revision) {
		return found.stream()
			.filter((descriptor) -> found.size() == 1 || descriptor.revision().equals(revision))
			.findFirst()
			.orElse(null);
	}

	/**
	 * All contexts.
	 *
	 * @param contexts the contexts by their id
	 */
	public record MigrationsDescriptor(Map<String, ContextDescriptor> contexts) implements OperationResponseBody {

	}

	/**
	 * One context.
	 *
	 * @param migrationsBeans the {@link Migrations} beans by their name
	 * @param parentId the id of the parent context
	 */
	public record ContextDescriptor(Map<String, BeanDescriptor> migrationsBeans, @Nullable String parentId) {

		static ContextDescriptor of(Map<String, Migrations> migrations, @Nullable String parentId) {
			Map<String, BeanDescriptor> beans = new LinkedHashMap<>();
			migrations.forEach((name, bean) -> beans.put(name, BeanDescriptor.of(bean.status())));
			return new ContextDescriptor(beans, parentId);
		}

	}

	/**
	 * One {@link Migrations} bean.
	 *
	 * @param database the id of the database
	 * @param current the revisions that the database is at
	 * @param heads the heads of the revisions
	 * @param upToDate whether the database is at the heads
	 * @param ahead whether a later release has upgraded the database
	 * @param pending what an upgrade would apply, in that order
	 * @param revisions all revisions, newest first
	 */
	public record BeanDescriptor(String database, List<String> current, List<String> heads, boolean upToDate,
			boolean ahead, List<String> pending, List<RevisionDescriptor> revisions) {

		static BeanDescriptor of(MigrationsStatus status) {
			return new BeanDescriptor(status.database(), RevisionIds.texts(status.current()),
					RevisionIds.texts(status.heads()), status.upToDate(), status.ahead(),
					RevisionIds.texts(status.pending()),
					status.revisions().stream().map(RevisionDescriptor::of).toList());
		}

	}

	/**
	 * One revision.
	 *
	 * @param revision the id
	 * @param downRevisions the revisions it builds on
	 * @param branchLabels names of the branch that begins with it
	 * @param message what it does
	 * @param state applied, pending, review, unfinished or unknown
	 * @param checksum the checksum of its statements as they were run
	 * @param installedOn when it was applied
	 * @param installedBy who applied it
	 * @param executionTime how long that took, in milliseconds
	 */
	public record RevisionDescriptor(String revision, List<String> downRevisions, List<String> branchLabels,
			String message, String state, @Nullable String checksum, @Nullable Instant installedOn,
			@Nullable String installedBy, @Nullable Long executionTime) implements OperationResponseBody {

		static RevisionDescriptor of(MigrationsStatus.RevisionStatus status) {
			Duration executionTime = status.executionTime();
			return new RevisionDescriptor(status.id().value(), RevisionIds.texts(status.downRevisions()),
					status.branchLabels(), status.message(), status.state().text(), status.checksum(),
					status.installedOn(), status.installedBy(),
					(executionTime != null) ? executionTime.toMillis() : null);
		}

	}

}
