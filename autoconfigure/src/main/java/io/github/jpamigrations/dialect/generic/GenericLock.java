package io.github.jpamigrations.dialect.generic;

import io.github.jpamigrations.dialect.InProcessLock;

/**
 * Locks within this JVM: there is no session lock that all databases share.
 */
final class GenericLock extends InProcessLock {

}
