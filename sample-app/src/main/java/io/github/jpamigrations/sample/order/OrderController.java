package io.github.jpamigrations.sample.order;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import io.github.jpamigrations.sample.catalog.Product;
import io.github.jpamigrations.sample.catalog.ProductRepository;
import io.github.jpamigrations.sample.customer.CustomerRepository;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Takes orders and their payments.
 */
@RestController
@RequestMapping("/orders")
class OrderController {

	private final OrderRepository orders;

	private final PaymentRepository payments;

	private final CustomerRepository customers;

	private final ProductRepository products;

	OrderController(OrderRepository orders, PaymentRepository payments, CustomerRepository customers,
			ProductRepository products) {
		this.orders = orders;
		this.payments = payments;
		this.customers = customers;
		this.products = products;
	}

	@GetMapping
	@Transactional(readOnly = true)
	List<OrderView> list() {
		return this.orders.findAll().stream().map(OrderView::of).toList();
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Transactional
	OrderView place(@RequestBody @Valid NewOrder request) {
		Order order = new Order(this.customers.findById(request.customerId()).orElseThrow(OrderController::notFound));
		for (Line line : request.lines()) {
			Product product = this.products.findById(line.productId()).orElseThrow(OrderController::notFound);
			order.add(product, line.quantity());
		}
		return OrderView.of(this.orders.save(order));
	}

	@PostMapping("/{id}/card-payment")
	@Transactional
	OrderView pay(@PathVariable Long id, @RequestBody @Valid Card request) {
		Order order = this.orders.findById(id).orElseThrow(OrderController::notFound);
		this.payments.save(new CardPayment(order, OrderView.total(order), request.lastDigits()));
		order.setStatus(OrderStatus.PAID);
		return OrderView.of(order);
	}

	private static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

	/**
	 * An order as it comes in.
	 */
	record NewOrder(@NotNull Long customerId, @NotEmpty List<@Valid Line> lines) {

	}

	/**
	 * A line of an order as it comes in.
	 */
	record Line(@NotNull Long productId, @Positive int quantity) {

	}

	/**
	 * A card as it comes in.
	 */
	record Card(@NotBlank String lastDigits) {

	}

	/**
	 * An order as it goes out.
	 */
	record OrderView(@Nullable Long id, UUID number, OrderStatus status, int items, BigDecimal total) {

		static OrderView of(Order order) {
			return new OrderView(order.getId(), order.getNumber(), order.getStatus(), order.getItems().size(),
					total(order));
		}

		static BigDecimal total(Order order) {
			return order.getItems()
				.stream()
				.map((item) -> item.getUnitPrice().multiply(BigDecimal.valueOf(item.getQuantity())))
				.reduce(BigDecimal.ZERO, BigDecimal::add);
		}

	}

}
