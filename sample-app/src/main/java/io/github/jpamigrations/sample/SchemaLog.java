package io.github.jpamigrations.sample;

import io.github.jpamigrations.event.MigrationEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells when the schema has come to another state, as somebody might who clears a cache
 * then.
 */
@Component
class SchemaLog {

	private static final Logger logger = LoggerFactory.getLogger(SchemaLog.class);

	@EventListener
	void schemaChanged(MigrationEvent.RunFinished event) {
		logger.info("The schema has come from {} to {}", event.report().from(), event.report().to());
	}

}
