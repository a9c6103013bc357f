package io.github.jpamigrations.sample.order;

import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * The parcels.
 */
public interface ShipmentRepository extends JpaRepository<Shipment, UUID> {

}
