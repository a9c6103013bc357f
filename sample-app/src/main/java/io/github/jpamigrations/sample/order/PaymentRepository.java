package io.github.jpamigrations.sample.order;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * The payments of every kind.
 */
public interface PaymentRepository extends JpaRepository<Payment, Long> {

}
