package io.github.jpamigrations.autoconfigure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.jpamigrations.engine.AutogenerateSettings;
import io.github.jpamigrations.runtime.MigratorSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.StringUtils;

/**
 * Configuration properties for schema revisions.
 *
 * @since 0.1.0
 */
@ConfigurationProperties("spring.migrations")
public class MigrationsProperties {

	/**
	 * Whether to keep the schema by revisions.
	 */
	private boolean enabled = true;

	/**
	 * What happens with pending revisions when the application starts.
	 */
	private Startup startup = Startup.UPGRADE;

	/**
	 * Revision up to which the application upgrades, or checks, when it starts: 'heads',
	 * an id, the beginning of an id or 'label@head'.
	 */
	private String target = "heads";

	/**
	 * Locations that revisions are read from. '{vendor}' stands for the id of the
	 * connected database.
	 */
	private List<String> locations = new ArrayList<>(List.of("classpath:db/revisions"));

	/**
	 * Whether to fail when a location does not exist.
	 */
	private boolean failOnMissingLocations;

	/**
	 * JDBC URL of the database to migrate, that of the application's data source by
	 * default.
	 */
	private @Nullable String url;

	/**
	 * User of the database to migrate, that of the application's data source by default.
	 */
	private @Nullable String user;

	/**
	 * Password of the user.
	 */
	private @Nullable String password;

	/**
	 * Name of the JDBC driver class, found out from the URL by default.
	 */
	private @Nullable String driverClassName;

	/**
	 * Schema of the version and history tables, the current schema of the connection by
	 * default.
	 */
	private @Nullable String defaultSchema;

	/**
	 * Name of the table that holds the current heads.
	 */
	private String versionTable = "migration_version";

	/**
	 * Name of the table that holds every run of a revision.
	 */
	private String historyTable = "migration_history";

	/**
	 * Who is recorded in the history, the user of the database by default.
	 */
	private @Nullable String installedBy;

	/**
	 * How long a statement waits for a table that others use.
	 */
	private Duration statementLockTimeout = Duration.ofSeconds(60);

	/**
	 * How often to try again when the database can't be reached.
	 */
	private int connectRetries;

	/**
	 * Time between two tries to reach the database.
	 */
	private Duration connectRetriesInterval = Duration.ofSeconds(5);

	/**
	 * Texts that replace '${name}' in the statements of revisions. Any other '${...}' is
	 * left as it is.
	 */
	private Map<String, String> placeholders = new LinkedHashMap<>();

	/**
	 * What to do when the database is that of a later release, which has all revisions of
	 * this one and more.
	 */
	private MigratorSettings.Ahead ahead = MigratorSettings.Ahead.WARN;

	/**
	 * What to do when the statements of an applied revision were changed.
	 */
	private MigratorSettings.Edited editedRevisions = MigratorSettings.Edited.FAIL;

	/**
	 * What to do when the database is not as the JPA model says. Compared when the
	 * application starts, after pending revisions were applied; nothing is written.
	 */
	private CheckModel checkModel = CheckModel.OFF;

	/**
	 * Whether each revision has a transaction of its own, or all of a run share one, on
	 * databases whose DDL is transactional.
	 */
	private boolean transactionPerRevision = true;

	private final Lock lock = new Lock();

	private final Autogenerate autogenerate = new Autogenerate();

	public boolean isEnabled() {
		return this.enabled;
	}

	public void setEnabled(boolean enabled) {
		this.enabled = enabled;
	}

	public Startup getStartup() {
		return this.startup;
	}

	public void setStartup(Startup startup) {
		this.startup = startup;
	}

	public String getTarget() {
		return this.target;
	}

	public void setTarget(String target) {
		this.target = target;
	}

	public List<String> getLocations() {
		return this.locations;
	}

	public void setLocations(List<String> locations) {
		this.locations = locations;
	}

	public boolean isFailOnMissingLocations() {
		return this.failOnMissingLocations;
	}

	public void setFailOnMissingLocations(boolean failOnMissingLocations) {
		this.failOnMissingLocations = failOnMissingLocations;
	}

	public @Nullable String getUrl() {
		return this.url;
	}

	public void setUrl(@Nullable String url) {
		this.url = url;
	}

	public @Nullable String getUser() {
		return this.user;
	}

	public void setUser(@Nullable String user) {
		this.user = user;
	}

	public @Nullable String getPassword() {
		return this.password;
	}

	public void setPassword(@Nullable String password) {
		this.password = password;
	}

	public @Nullable String getDriverClassName() {
		return this.driverClassName;
	}

	public void setDriverClassName(@Nullable String driverClassName) {
		this.driverClassName = driverClassName;
	}

	public @Nullable String getDefaultSchema() {
		return this.defaultSchema;
	}

	public void setDefaultSchema(@Nullable String defaultSchema) {
		this.defaultSchema = defaultSchema;
	}

	public String getVersionTable() {
		return this.versionTable;
	}

	public void setVersionTable(String versionTable) {
		this.versionTable = versionTable;
	}

	public String getHistoryTable() {
		return this.historyTable;
	}

	public void setHistoryTable(String historyTable) {
		this.historyTable = historyTable;
	}

	public @Nullable String getInstalledBy() {
		return this.installedBy;
	}

	public void setInstalledBy(@Nullable String installedBy) {
		this.installedBy = installedBy;
	}

	public Duration getStatementLockTimeout() {
		return this.statementLockTimeout;
	}

	public void setStatementLockTimeout(Duration statementLockTimeout) {
		this.statementLockTimeout = statementLockTimeout;
	}

	public int getConnectRetries() {
		return this.connectRetries;
	}

	public void setConnectRetries(int connectRetries) {
		this.connectRetries = connectRetries;
	}

	public Duration getConnectRetriesInterval() {
		return this.connectRetriesInterval;
	}

	public void setConnectRetriesInterval(Duration connectRetriesInterval) {
		this.connectRetriesInterval = connectRetriesInterval;
	}

	public Map<String, String> getPlaceholders() {
		return this.placeholders;
	}

	public void setPlaceholders(Map<String, String> placeholders) {
		this.placeholders = placeholders;
	}

	public MigratorSettings.Ahead getAhead() {
		return this.ahead;
	}

	public void setAhead(MigratorSettings.Ahead ahead) {
		this.ahead = ahead;
	}

	public MigratorSettings.Edited getEditedRevisions() {
		return this.editedRevisions;
	}

	public void setEditedRevisions(MigratorSettings.Edited editedRevisions) {
		this.editedRevisions = editedRevisions;
	}

	public CheckModel getCheckModel() {
		return this.checkModel;
	}

	public void setCheckModel(CheckModel checkModel) {
		this.checkModel = checkModel;
	}

	public boolean isTransactionPerRevision() {
		return this.transactionPerRevision;
	}

	public void setTransactionPerRevision(boolean transactionPerRevision) {
		this.transactionPerRevision = transactionPerRevision;
	}

	public Lock getLock() {
		return this.lock;
	}

	public Autogenerate getAutogenerate() {
		return this.autogenerate;
	}

	/**
	 * Return a text, {@code null} where it is empty: a placeholder such as
	 * <code>${DDL_USER:}</code> may stand for nothing.
	 */
	static @Nullable String textOf(@Nullable String property) {
		return StringUtils.hasText(property) ? property : null;
	}

	/**
	 * What happens with pending revisions when the application starts.
	 */
	public enum Startup {

		/**
		 * They are applied.
		 */
		UPGRADE,

		/**
		 * The start fails.
		 */
		CHECK,

		/**
		 * Nothing.
		 */
		NONE

	}

	/**
	 * What happens at startup when the database is not as the model says.
	 */
	public enum CheckModel {

		/**
		 * They are not compared.
		 */
		OFF,

		/**
		 * The differences are logged.
		 */
		WARN,

		/**
		 * The start fails.
		 */
		FAIL

	}

	/**
	 * The lock that keeps two migrations apart.
	 */
	public static class Lock {

		/**
		 * How long to wait for another migration of the same schema.
		 */
		private Duration timeout = Duration.ofMinutes(10);

		/**
		 * What keeps two migrations apart: a lock of the session, a locked row on a
		 * second connection (for poolers and clusters that keep no session locks), or
		 * nothing.
		 */
		private MigratorSettings.LockMode mode = MigratorSettings.LockMode.SESSION;

		public MigratorSettings.LockMode getMode() {
			return this.mode;
		}

		public void setMode(MigratorSettings.LockMode mode) {
			this.mode = mode;
		}

		public Duration getTimeout() {
			return this.timeout;
		}

		public void setTimeout(Duration timeout) {
			this.timeout = timeout;
		}

	}

	/**
	 * Writing revisions from the model.
	 */
	public static class Autogenerate {

		/**
		 * Whether to compare the model with the database at startup and to write a
		 * revision where they differ. Meant for development.
		 */
		private boolean enabled;

		/**
		 * Directory that revisions are written to; a relative one is resolved against the
		 * module of the main class. '{vendor}' stands for the id of the connected
		 * database. By default the sources of the location:
		 * 'src/main/resources/db/revisions' for 'classpath:db/revisions'.
		 */
		private @Nullable String directory;

		/**
		 * Which revisions written at startup are applied at once.
		 */
		private AutogenerateSettings.Apply apply = AutogenerateSettings.Apply.SAFE;

		/**
		 * Message of revisions written at startup, made from the changes by default.
		 */
		private @Nullable String message;

		/**
		 * File names of revisions written at startup. '{rev}', '{slug}', '{year}',
		 * '{month}', '{day}', '{hour}', '{minute}', '{second}' and '{epoch}' are
		 * replaced.
		 */
		private String fileTemplate = "{year}{month}{day}_{hour}{minute}_{rev}_{slug}.sql";

		/**
		 * Columns, tables and sequences that have got another name, such as
		 * 'user.name=full_name' or 'person=customer'. Each acts only while the database
		 * has the old name and not the new one.
		 */
		private List<String> renames = new ArrayList<>();

		/**
		 * Objects that may be dropped although no revision made them, such as
		 * 'old_table', 'user.note' or 'user.ix_note'.
		 */
		private List<String> drop = new ArrayList<>();

		/**
		 * Patterns of the tables and sequences that take part in the comparison, all of
		 * them by default. '*' stands for any characters.
		 */
		private List<String> include = new ArrayList<>();

		/**
		 * Patterns of tables and sequences that take no part in the comparison, such as
		 * 'qrtz_*' or 'audit.*'.
		 */
		private List<String> exclude = new ArrayList<>();

		public boolean isEnabled() {
			return this.enabled;
		}

		public void setEnabled(boolean enabled) {
			this.enabled = enabled;
		}

		public @Nullable String getDirectory() {
			return this.directory;
		}

		public void setDirectory(@Nullable String directory) {
			this.directory = directory;
		}

		public AutogenerateSettings.Apply getApply() {
			return this.apply;
		}

		public void setApply(AutogenerateSettings.Apply apply) {
			this.apply = apply;
		}

		public @Nullable String getMessage() {
			return this.message;
		}

		public void setMessage(@Nullable String message) {
			this.message = message;
		}

		public String getFileTemplate() {
			return this.fileTemplate;
		}

		public void setFileTemplate(String fileTemplate) {
			this.fileTemplate = fileTemplate;
		}

		public List<String> getRenames() {
			return this.renames;
		}

		public void setRenames(List<String> renames) {
			this.renames = renames;
		}

		public List<String> getDrop() {
			return this.drop;
		}

		public void setDrop(List<String> drop) {
			this.drop = drop;
		}

		public List<String> getInclude() {
			return this.include;
		}

		public void setInclude(List<String> include) {
			this.include = include;
		}

		public List<String> getExclude() {
			return this.exclude;
		}

		public void setExclude(List<String> exclude) {
			this.exclude = exclude;
		}

	}

}
