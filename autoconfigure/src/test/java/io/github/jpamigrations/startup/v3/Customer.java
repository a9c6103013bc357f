package io.github.jpamigrations.startup.v3;

import java.util.LinkedHashSet;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * A customer.
 */
@Entity
@Table(indexes = @Index(name = "customer_name_idx", columnList = "name desc"))
public class Customer {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	public @Nullable Long id;

	@Column(nullable = false, length = 100)
	public String name = "";

	public @Nullable Integer age;

	@ElementCollection
	public Set<String> phones = new LinkedHashSet<>();

}
