package io.github.jpamigrations.sample;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * A small web shop whose schema is kept by revisions.
 */
@SpringBootApplication
public class ShopApplication {

	/**
	 * Start the shop.
	 */
	public static void main(String[] args) {
		SpringApplication.run(ShopApplication.class, args);
	}

}
