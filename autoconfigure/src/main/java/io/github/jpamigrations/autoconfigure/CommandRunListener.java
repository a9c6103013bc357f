package io.github.jpamigrations.autoconfigure;

import java.io.PrintStream;
import java.time.Duration;

import io.github.jpamigrations.command.Application.Explanation;
import io.github.jpamigrations.command.CommandRun;
import io.github.jpamigrations.command.Terminal;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.ApplicationContextFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.ClassUtils;

/**
 * Runs a command instead of the application where the arguments begin with the word
 * {@code migrations}. It comes before every other listener, so that nothing is logged to
 * standard output, which belongs to the command.
 */
class CommandRunListener implements SpringApplicationRunListener, Ordered {

	private static final String DEVTOOLS_RESTART = "spring.devtools.restart.enabled";

	private final SpringApplication application;

	private final String[] arguments;

	private @Nullable Mode mode;

	CommandRunListener(SpringApplication application, String[] arguments) {
		this.application = application;
		this.arguments = arguments;
	}

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

	@Override
	public void starting(ConfigurableBootstrapContext bootstrapContext) {
		if (!CommandArguments.areCommand(this.arguments)) {
			return;
		}
		if (CallStack.isTest()) {
			throw new CommandInTestException();
		}
		CommandExit exit = exit(bootstrapContext);
		if (!ClassUtils.isPresent("picocli.CommandLine", getClass().getClassLoader())) {
			System.err.println("FAILED: Commands need the library info.picocli:picocli on the class path");
			exit.exit(1);
			return;
		}
		PrintStream out = System.out;
		System.setOut(System.err);
		this.mode = new Mode(CommandArguments.of(this.arguments), out, exit, CallStack.isParent());
		if (this.mode.run.ended()) {
			this.mode.end(this.mode.run.status());
		}
		System.setProperty(DEVTOOLS_RESTART, "false");
		this.application.setAddCommandLineProperties(false);
		this.application.setWebApplicationType(WebApplicationType.NONE);
		this.application.setApplicationContextFactory(ApplicationContextFactory.of(CommandContext::new));
	}

	private static CommandExit exit(ConfigurableBootstrapContext bootstrapContext) {
		CommandExit registered = bootstrapContext.getOrElse(CommandExit.class, null);
		return (registered != null) ? registered : System::exit;
	}

	@Override
	public void environmentPrepared(ConfigurableBootstrapContext bootstrapContext,
			ConfigurableEnvironment environment) {
		if (this.mode != null) {
			CommandMode.prepare(environment, this.mode.arguments.properties(), this.mode.run.verbose());
		}
	}

	@Override
	public void started(ConfigurableApplicationContext context, @Nullable Duration timeTaken) {
		if (this.mode == null) {
			return;
		}
		if (context instanceof CommandContext commandContext && commandContext.takesCommand()) {
			int status = this.mode.run.run(new ContextApplication(context));
			context.close();
			this.mode.end(status);
		}
		else if (!this.mode.parent) {
			MigrationsMissingException missing = new MigrationsMissingException();
			this.mode.run.fail(missing, FailureExplanation.of(missing, context));
			context.close();
			this.mode.end(CommandRun.FAILED);
		}
	}

	/**
	 * A parent context has started; the command is for one below it.
	 */
	@Override
	public void ready(ConfigurableApplicationContext context, @Nullable Duration timeTaken) {
		if (this.mode != null) {
			System.setOut(this.mode.out);
		}
	}

	@Override
	public void failed(@Nullable ConfigurableApplicationContext context, Throwable exception) {
		if (this.mode != null) {
			Explanation explanation = FailureExplanation.of(exception, context);
			this.mode.run.fail(exception, explanation);
			this.mode.end(CommandRun.FAILED);
		}
	}

	/**
	 * A run for a command.
	 */
	private static final class Mode {

		private final CommandArguments arguments;

		private final PrintStream out;

		private final CommandExit exit;

		private final boolean parent;

		private final CommandRun run;

		Mode(CommandArguments arguments, PrintStream out, CommandExit exit, boolean parent) {
			this.arguments = arguments;
			this.out = out;
			this.exit = exit;
			this.parent = parent;
			this.run = CommandRun.parse(arguments.command(), Terminal.of(out, System.err));
		}

		void end(int status) {
			this.out.flush();
			System.err.flush();
			System.setOut(this.out);
			this.exit.exit(status);
		}

	}

}
