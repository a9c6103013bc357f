/**
 * Random models that change at random: what nobody thought of finds its way into the
 * tests here. A seed alone reproduces an evolution.
 */
package io.github.jpamigrations.evolution;
