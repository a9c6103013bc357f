package io.github.jpamigrations.diff;

/**
 * A name that becomes another.
 *
 * @param <N> the kind of names
 * @param from the name as it is
 * @param to the name as it is to be
 * @param once whether it was asked for by name now, so that names may change places
 * whatever bears them
 */
record Move<N>(N from, N to, boolean once) {

}
