package io.github.jpamigrations.autoconfigure;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import io.github.jpamigrations.MigrationsException;
import io.github.jpamigrations.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * Advice as it is put together, by the type of the exception.
 */
final class AdviceByType {

	private final Map<Class<?>, Function<MigrationsException, String>> words = new HashMap<>();

	<E extends MigrationsException> void add(Class<E> type, Function<E, String> words) {
		this.words.put(type, (exception) -> words.apply(type.cast(exception)));
	}

	@Nullable String of(MigrationsException exception) {
		Function<MigrationsException, String> found = this.words.get(exception.getClass());
		return (found != null) ? found.apply(exception) : null;
	}

	Set<Class<?>> types() {
		return Set.copyOf(this.words.keySet());
	}

	static String ids(Iterable<RevisionId> ids) {
		return StreamSupport.stream(ids.spliterator(), false).map(RevisionId::value).collect(Collectors.joining(", "));
	}

}
