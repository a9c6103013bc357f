package io.github.jpamigrations.benchmark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import jakarta.persistence.Entity;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.modifier.Visibility;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.loading.ByteArrayClassLoader;
import net.bytebuddy.dynamic.scaffold.InstrumentedType;
import net.bytebuddy.dynamic.scaffold.TypeValidation;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataImplementor;

/**
 * Hibernate's metadata of many tables: twelve columns, two foreign keys, an index and a
 * unique each.
 *
 * @param registry the registry, with the data source
 * @param metadata the metadata
 */
record WideModel(StandardServiceRegistry registry, MetadataImplementor metadata) implements AutoCloseable {

	static WideModel of(int tables, DataSource dataSource) {
		Map<String, byte[]> classes = new LinkedHashMap<>();
		IntStream.range(0, tables).forEach((i) -> classes.put(className(i), entity(i, tables).getBytes()));
		ClassLoader loader = new ByteArrayClassLoader(WideModel.class.getClassLoader(), classes);
		BootstrapServiceRegistry bootstrap = new BootstrapServiceRegistryBuilder().applyClassLoader(loader).build();
		StandardServiceRegistry registry = new StandardServiceRegistryBuilder(bootstrap)
			.applySetting("jakarta.persistence.nonJtaDataSource", dataSource)
			.build();
		MetadataSources sources = new MetadataSources(registry);
		classes.keySet().forEach(sources::addAnnotatedClassName);
		MetadataImplementor metadata = (MetadataImplementor) sources.getMetadataBuilder().build();
		return new WideModel(registry, metadata);
	}

	private static DynamicType.Unloaded<?> entity(int number, int tables) {
		String table = "ware_" + number;
		return new ByteBuddy().with(TypeValidation.DISABLED)
			.subclass(Ware.class)
			.name(className(number))
			.annotateType(annotation(Entity.class).build(), annotation(Table.class).define("name", table)
				.defineAnnotationArray("indexes", type(Index.class),
						annotation(Index.class).define("name", "ix_" + table)
							.define("columnList", "name, pieces")
							.build())
				.defineAnnotationArray("uniqueConstraints", type(UniqueConstraint.class),
						annotation(UniqueConstraint.class).define("name", "uk_" + table)
							.defineArray("columnNames", "code")
							.build())
				.build())
			.defineField("first", entityType(number / 2), Visibility.PUBLIC)
			.annotateField(references("first_id"))
			.defineField("second", entityType((number + 1) % tables), Visibility.PUBLIC)
			.annotateField(references("second_id"))
			.make();
	}

	private static List<AnnotationDescription> references(String column) {
		return List.of(annotation(ManyToOne.class).build(), annotation(JoinColumn.class).define("name", column).build());
	}

	private static String className(int number) {
		return "benchmark.Ware" + number;
	}

	private static TypeDescription entityType(int number) {
		return InstrumentedType.Default.of(className(number),
				TypeDescription.Generic.OfNonGenericType.ForLoadedType.of(Ware.class), Visibility.PUBLIC);
	}

	private static AnnotationDescription.Builder annotation(Class<? extends java.lang.annotation.Annotation> type) {
		return AnnotationDescription.Builder.ofType(type);
	}

	private static TypeDescription type(Class<?> type) {
		return TypeDescription.ForLoadedType.of(type);
	}

	@Override
	public void close() {
		this.registry.close();
	}

}
