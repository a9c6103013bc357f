package io.github.jpamigrations.sample.customer;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows and takes customers.
 */
@RestController
@RequestMapping("/customers")
class CustomerController {

	private final CustomerRepository customers;

	CustomerController(CustomerRepository customers) {
		this.customers = customers;
	}

	@GetMapping
	@Transactional(readOnly = true)
	List<CustomerView> list() {
		return this.customers.findAll().stream().map(CustomerView::of).toList();
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Transactional
	CustomerView add(@RequestBody @Valid NewCustomer request) {
		Customer customer = new Customer(request.name(), request.email());
		customer.setAddress(request.address());
		if (request.phoneNumbers() != null) {
			customer.getPhoneNumbers().addAll(request.phoneNumbers());
		}
		return CustomerView.of(this.customers.save(customer));
	}

	/**
	 * A customer as it comes in.
	 */
	record NewCustomer(@NotBlank String name, @Email @NotBlank String email, @Nullable Address address,
			@Nullable Set<String> phoneNumbers) {

	}

	/**
	 * A customer as it goes out.
	 */
	record CustomerView(@Nullable Long id, String name, String email, @Nullable Address address,
			Set<String> phoneNumbers) {

		static CustomerView of(Customer customer) {
			return new CustomerView(customer.getId(), customer.getName(), customer.getEmail(), customer.getAddress(),
					new TreeSet<>(customer.getPhoneNumbers()));
		}

	}

}
