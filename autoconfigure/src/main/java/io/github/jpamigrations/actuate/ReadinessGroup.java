package io.github.jpamigrations.actuate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.health.actuate.endpoint.AdditionalHealthEndpointPath;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroup;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroupsPostProcessor;
import org.springframework.boot.health.actuate.endpoint.HttpCodeStatusMapper;
import org.springframework.boot.health.actuate.endpoint.StatusAggregator;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/**
 * Makes a contributor a member of the readiness group: an instance whose database is not
 * where its revisions are gets no traffic. Where properties say who is in the group it is
 * left as it is.
 */
class ReadinessGroup implements HealthEndpointGroupsPostProcessor, Ordered {

	private static final String READINESS = "readiness";

	private static final String PROPERTIES = "management.endpoint.health.group." + READINESS;

	private final String member;

	private final Environment environment;

	ReadinessGroup(String member, Environment environment) {
		this.member = member;
		this.environment = environment;
	}

	/**
	 * With Boot's own, which makes the group and is registered first.
	 */
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	@Override
	public HealthEndpointGroups postProcessHealthEndpointGroups(HealthEndpointGroups groups) {
		if (!groups.getNames().contains(READINESS) || isSet("include") || isSet("exclude")) {
			return groups;
		}
		Map<String, HealthEndpointGroup> all = new LinkedHashMap<>();
		groups.getNames().forEach((name) -> all.put(name, group(name, Objects.requireNonNull(groups.get(name)))));
		return HealthEndpointGroups.of(groups.getPrimary(), all);
	}

	private boolean isSet(String members) {
		return Binder.get(this.environment).bind(PROPERTIES + "." + members, Bindable.setOf(String.class)).isBound();
	}

	private HealthEndpointGroup group(String name, HealthEndpointGroup group) {
		return READINESS.equals(name) ? new WithMember(group, this.member) : group;
	}

	/**
	 * A group with one more member.
	 */
	private record WithMember(HealthEndpointGroup group, String member) implements HealthEndpointGroup {

		@Override
		public boolean isMember(String name) {
			return this.member.equals(name) || this.group.isMember(name);
		}

		@Override
		public boolean showComponents(SecurityContext securityContext) {
			return this.group.showComponents(securityContext);
		}

		@Override
		public boolean showDetails(SecurityContext securityContext) {
			return this.group.showDetails(securityContext);
		}

		@Override
		public StatusAggregator getStatusAggregator() {
			return this.group.getStatusAggregator();
		}

		@Override
		public HttpCodeStatusMapper getHttpCodeStatusMapper() {
			return this.group.getHttpCodeStatusMapper();
		}

		@Override
		public @Nullable AdditionalHealthEndpointPath getAdditionalPath() {
			return this.group.getAdditionalPath();
		}

	}

}
