package io.github.jpamigrations.autoconfigure;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.Mockito;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.HealthContributorAutoConfiguration;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every bean gives way to one of the user.
 */
class ReplaceableBeansTests {

	private static final String IMPORTS = "/META-INF/spring/" + AutoConfiguration.class.getName() + ".imports";

	static List<Class<?>> autoConfigurations() throws IOException {
		try (InputStream in = ReplaceableBeansTests.class.getResourceAsStream(IMPORTS)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> line.startsWith("io.github.jpamigrations."))
				.<Class<?>>map((name) -> ClassUtils.resolveClassName(name, null))
				.toList();
		}
	}

	static Stream<Method> beans() throws IOException {
		return autoConfigurations().stream()
			.flatMap((type) -> Arrays.stream(type.getDeclaredMethods()))
			.filter((method) -> method.isAnnotationPresent(Bean.class));
	}

	private static ApplicationContextRunner runner() throws IOException {
		return new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(DataSourceAutoConfiguration.class, ObservationAutoConfiguration.class,
							HealthContributorAutoConfiguration.class, HealthContributorRegistryAutoConfiguration.class))
			.withConfiguration(AutoConfigurations.of(autoConfigurations().toArray(Class<?>[]::new)))
			.withBean(SimpleMeterRegistry.class)
			.withPropertyValues("spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID(),
					"management.info.migrations.enabled=true", "management.endpoints.web.exposure.include=*")
			.withInitializer((context) -> context.addBeanFactoryPostProcessor(ReplaceableBeansTests::makeLazy));
	}

	/**
	 * The definitions are what matters here, so nothing that can wait is created.
	 */
	private static void makeLazy(ConfigurableListableBeanFactory beanFactory) {
		for (String name : beanFactory.getBeanDefinitionNames()) {
			beanFactory.getBeanDefinition(name).setLazyInit(true);
		}
	}

	@Test
	void allOfThemAreThereWithoutTheUsers() throws IOException {
		List<String> names = beans().map(Method::getName).toList();
		runner().run((context) -> assertThat(context.getBeanDefinitionNames()).contains(names.toArray(String[]::new)));
	}

	@ParameterizedTest
	@MethodSource("beans")
	void givesWayToTheUsers(Method bean) throws IOException {
		ConditionalOnMissingBean condition = bean.getAnnotation(ConditionalOnMissingBean.class);
		assertThat(condition).as(bean.toString()).isNotNull();
		String name = (condition.name().length > 0) ? condition.name()[0] : "users";
		runner().withInitializer((context) -> {
			RootBeanDefinition users = new RootBeanDefinition(Object.class, () -> Mockito.mock(bean.getReturnType()));
			users.setTargetType(bean.getReturnType());
			users.setLazyInit(!BeanPostProcessor.class.isAssignableFrom(bean.getReturnType()));
			((BeanDefinitionRegistry) context).registerBeanDefinition(name, users);
		}).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context.getBeanFactory().getBeanNamesForType(bean.getReturnType(), true, false)).contains(name);
			BeanDefinition ours = context.containsBeanDefinition(bean.getName())
					? context.getBeanFactory().getBeanDefinition(bean.getName()) : null;
			assertThat(ours == null || ours.getFactoryMethodName() == null).isTrue();
		});
	}

}
