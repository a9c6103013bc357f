/**
 * Measures instead of testing; run by the profile {@code benchmark} only.
 */
package io.github.jpamigrations.benchmark;
