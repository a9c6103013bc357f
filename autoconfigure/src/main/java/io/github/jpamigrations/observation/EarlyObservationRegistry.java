package io.github.jpamigrations.observation;

import java.util.function.Supplier;

import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.BeansException;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The application's registry for those who come before most beans. A handler that needs
 * the database waits for the very run that is to be observed; then that run is not, and
 * later ones are.
 */
final class EarlyObservationRegistry implements Supplier<ObservationRegistry> {

	private static final Logger logger = LoggerFactory.getLogger(EarlyObservationRegistry.class);

	private final ObjectProvider<ObservationRegistry> provider;

	private volatile @Nullable ObservationRegistry registry;

	EarlyObservationRegistry(ObjectProvider<ObservationRegistry> provider) {
		this.provider = provider;
		get();
	}

	@Override
	public ObservationRegistry get() {
		ObservationRegistry known = this.registry;
		if (known != null) {
			return known;
		}
		try {
			ObservationRegistry made = this.provider.getIfAvailable(() -> ObservationRegistry.NOOP);
			this.registry = made;
			return made;
		}
		catch (BeansException ex) {
			logger.info("Revisions that are run now are not observed: the observation registry can't be made yet");
			logger.debug("The observation registry can't be made yet", ex);
			return ObservationRegistry.NOOP;
		}
	}

}
