package io.github.jpamigrations.autoconfigure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.github.jpamigrations.engine.Migrations;
import io.github.jpamigrations.hibernate.MetadataCapture;
import org.jspecify.annotations.Nullable;

import org.springframework.aot.generate.GenerationContext;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.aot.BeanFactoryInitializationCode;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;

/**
 * {@link BeanFactoryInitializationAotProcessor} that lists the revision files of the
 * class path in a {@link RevisionIndex} and keeps them, and the integrator of Hibernate,
 * in a native image. It reads names only, neither files nor a database.
 */
class RevisionIndexWriter implements BeanFactoryInitializationAotProcessor {

	@Override
	public @Nullable BeanFactoryInitializationAotContribution processAheadOfTime(
			ConfigurableListableBeanFactory beanFactory) {
		if (beanFactory.getBeanNamesForType(Migrations.class, true, false).length == 0) {
			return null;
		}
		Binder binder = Binder.get(beanFactory.getBean(Environment.class));
		List<String> locations = binder.bind("spring.migrations.locations", Bindable.listOf(String.class))
			.orElseGet(() -> new MigrationsProperties().getLocations());
		Set<String> paths = new TreeSet<>();
		PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver(
				beanFactory.getBeanClassLoader());
		locations.stream()
			.map(RevisionLocation::of)
			.filter(RevisionLocation::onClassPath)
			.forEach((location) -> addPaths(resolver, location, paths));
		boolean hibernate = ClassUtils.isPresent("org.hibernate.integrator.spi.Integrator",
				beanFactory.getBeanClassLoader());
		return new Contribution(paths, hibernate);
	}

	private static void addPaths(PathMatchingResourcePatternResolver resolver, RevisionLocation location,
			Set<String> paths) {
		RevisionLocation any = location.forVendor("*");
		String beginning = location.forVendor("\n").folder().split("\n")[0];
		try {
			for (Resource resource : resolver.getResources(any.pattern())) {
				String url = resource.getURL().toString();
				paths.add(url.substring(url.lastIndexOf("/" + beginning) + 1));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What is generated.
	 *
	 * @param paths the files
	 * @param hibernate whether there is Hibernate
	 */
	private record Contribution(Set<String> paths,
			boolean hibernate) implements BeanFactoryInitializationAotContribution {

		@Override
		public void applyTo(GenerationContext context, BeanFactoryInitializationCode code) {
			context.getGeneratedFiles().addResourceFile(RevisionIndex.RESOURCE, String.join("\n", this.paths) + "\n");
			RuntimeHints hints = context.getRuntimeHints();
			hints.resources().registerPattern(RevisionIndex.RESOURCE);
			this.paths.forEach((path) -> hints.resources().registerPattern(path));
			if (this.hibernate) {
				hints.resources().registerPattern("META-INF/services/org.hibernate.integrator.spi.Integrator");
				hints.reflection().registerType(MetadataCapture.class, MemberCategory.INVOKE_DECLARED_CONSTRUCTORS);
			}
		}

	}

}
