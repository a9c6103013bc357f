/**
 * What a revision written in Java is made of: the interface that it implements and the
 * operations that it is given. Knows nothing of the engine.
 */
@NullMarked
package io.github.jpamigrations.code;

import org.jspecify.annotations.NullMarked;
