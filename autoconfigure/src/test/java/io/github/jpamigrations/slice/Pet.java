package io.github.jpamigrations.slice;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An aggregate of Spring Data JDBC.
 *
 * @param id the key
 * @param name what it is called
 */
@Table("pet")
record Pet(@Id @Nullable Long id, String name) {

}
