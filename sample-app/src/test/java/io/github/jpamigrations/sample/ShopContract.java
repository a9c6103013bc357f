package io.github.jpamigrations.sample;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.jayway.jsonpath.JsonPath;
import io.github.jpamigrations.engine.Migrations;
import io.github.jpamigrations.revision.RevisionTarget;
import io.github.jpamigrations.testing.CatalogDump;
import io.github.jpamigrations.testing.TestDatabase;
import io.github.jpamigrations.testing.TestSchema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The shop as its user runs it: with the revisions that are committed, and in
 * development.
 */
abstract class ShopContract {

	private final HttpClient http = HttpClient.newHttpClient();

	private final TestDatabase database;

	private TestSchema schema;

	ShopContract(TestDatabase database) {
		this.database = database;
	}

	@BeforeEach
	void createSchema() {
		this.schema = this.database.fresh();
	}

	@AfterEach
	void dropSchema() {
		// Absent where there is no server and the test is skipped.
		if (this.schema != null) {
			this.schema.close();
		}
	}

	@Test
	void committedRevisionsMakeADatabaseThatTheShopCanUse() throws Exception {
		try (ConfigurableApplicationContext shop = start()) {
			post(shop, "/customers", """
					{"name": "Ada", "email": "ada@example.org", "phoneNumbers": ["1"],
					 "address": {"street": "A 1", "postalCode": "1", "city": "B", "country": "GB"}}""");
			post(shop, "/products", """
					{"sku": "T1", "name": "Tea", "price": 2.50, "category": "Drinks", "tags": ["hot", "green"]}""");
			Integer customer = JsonPath.read(get(shop, "/customers"), "$[0].id");
			Integer product = JsonPath.read(get(shop, "/products"), "$[0].id");
			post(shop, "/orders", """
					{"customerId": %d, "lines": [{"productId": %d, "quantity": 4}]}""".formatted(customer, product));
			Integer order = JsonPath.read(get(shop, "/orders"), "$[0].id");
			post(shop, "/orders/" + order + "/card-payment", """
					{"lastDigits": "4242"}""");
			String orders = get(shop, "/orders");
			assertThat(JsonPath.<String>read(orders, "$[0].status")).isEqualTo("PAID");
			assertThat(JsonPath.<Double>read(orders, "$[0].total")).isEqualTo(10.0);
		}
	}

	@Test
	void endpointShowsThatTheDatabaseIsAtHead() throws Exception {
		try (ConfigurableApplicationContext shop = start()) {
			String json = get(shop, "/actuator/migrations");
			String bean = "$.contexts.shop.migrationsBeans.migrations.";
			List<String> heads = JsonPath.read(json, bean + "heads");
			assertThat(heads).hasSize(1);
			assertThat(JsonPath.<List<String>>read(json, bean + "current")).isEqualTo(heads);
			assertThat(JsonPath.<Boolean>read(json, bean + "upToDate")).isTrue();
			assertThat(JsonPath.<String>read(json, bean + "database")).isEqualTo(this.database.id());
			assertThat(JsonPath.<String>read(json, bean + "revisions[0].state")).isEqualTo("applied");
			assertThat(json).doesNotContain("jdbc:").doesNotContain("CREATE TABLE");
		}
	}

	@Test // R1
	void committedRevisionsAreWhatTheModelAsksFor(@TempDir Path directory) throws IOException {
		start().close();
		start("--spring.migrations.autogenerate.enabled=true",
				"--spring.migrations.autogenerate.directory=" + directory)
			.close();
		try (Stream<Path> files = Files.list(directory)) {
			assertThat(files).isEmpty();
		}
	}

	@Test // R2
	void downgradeToBaseLeavesNoTableAndUpgradeRestoresTheCatalog() {
		try (ConfigurableApplicationContext shop = start()) {
			Migrations migrations = shop.getBean(Migrations.class);
			List<String> before = CatalogDump.of(this.schema);
			migrations.downgrade(new RevisionTarget.Base());
			assertThat(CatalogDump.of(this.schema)).isEmpty();
			migrations.upgrade();
			assertThat(CatalogDump.of(this.schema)).isEqualTo(before);
		}
	}

	private ConfigurableApplicationContext start(String... more) {
		List<String> arguments = Stream.concat(Stream.of("--server.port=0",
				"--spring.datasource.url=" + this.schema.url(), "--spring.datasource.username=" + this.schema.user(),
				"--spring.datasource.password=" + this.schema.password()), Stream.of(more))
			.toList();
		return new SpringApplicationBuilder(ShopApplication.class).run(arguments.toArray(String[]::new));
	}

	private String get(ConfigurableApplicationContext shop, String path) throws Exception {
		return send(HttpRequest.newBuilder(uri(shop, path)).build());
	}

	private String post(ConfigurableApplicationContext shop, String path, String json) throws Exception {
		return send(HttpRequest.newBuilder(uri(shop, path))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(json))
			.build());
	}

	private String send(HttpRequest request) throws Exception {
		HttpResponse<String> response = this.http.send(request, BodyHandlers.ofString());
		assertThat(response.statusCode()).as(response.body()).isBetween(200, 201);
		return response.body();
	}

	private static URI uri(ConfigurableApplicationContext shop, String path) {
		int port = ((WebServerApplicationContext) shop).getWebServer().getPort();
		return URI.create("http://localhost:" + port + path);
	}

}
