package io.github.jpamigrations.benchmark;

import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import io.github.jpamigrations.autogenerate.Autogenerator;
import io.github.jpamigrations.dialect.SchemaDialects;
import io.github.jpamigrations.hibernate.HibernateSchemaSource;
import io.github.jpamigrations.schema.DatabaseSchema;
import io.github.jpamigrations.schema.Scope;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The first comparison of a process, as an application has it when it starts: Hibernate
 * has its metadata and the driver a connection, of ours nothing is loaded. Prints the
 * time of the model and of the comparison, and the CPU time of both, in milliseconds.
 */
final class ColdComparison {

	private ColdComparison() {
	}

	/**
	 * Run it.
	 * @param arguments the number of tables, the URL, the user and the password
	 */
	public static void main(String[] arguments) throws SQLException {
		String url = arguments[1];
		String user = arguments[2];
		String password = arguments[3];
		try (WideModel model = WideModel.of(Integer.parseInt(arguments[0]),
				new DriverManagerDataSource(url, user, password));
				Connection connection = DriverManager.getConnection(url, user, password)) {
			long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
			long begin = System.nanoTime();
			DatabaseSchema desired = new HibernateSchemaSource(model.metadata()).read(Scope.DEFAULT);
			long modelRead = System.nanoTime();
			new Autogenerator(SchemaDialects.of(connection), Set.of()).compare(connection, desired, List.of());
			long end = System.nanoTime();
			cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
			System.out.println("times " + (modelRead - begin) / 1e6 + " " + (end - modelRead) / 1e6 + " " + cpu / 1e6);
		}
	}

}
