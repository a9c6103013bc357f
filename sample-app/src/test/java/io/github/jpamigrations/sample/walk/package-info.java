/**
 * The newcomer's walk, with the packaged sample as a process.
 */
package io.github.jpamigrations.sample.walk;
