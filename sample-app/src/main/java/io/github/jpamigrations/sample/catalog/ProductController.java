package io.github.jpamigrations.sample.catalog;

import java.math.BigDecimal;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
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
 * Shows and takes products.
 */
@RestController
@RequestMapping("/products")
class ProductController {

	private final ProductRepository products;

	private final CategoryRepository categories;

	private final TagRepository tags;

	ProductController(ProductRepository products, CategoryRepository categories, TagRepository tags) {
		this.products = products;
		this.categories = categories;
		this.tags = tags;
	}

	@GetMapping
	@Transactional(readOnly = true)
	List<ProductView> list() {
		return this.products.findAll().stream().map(ProductView::of).toList();
	}

	@GetMapping("/{id}")
	@Transactional(readOnly = true)
	ProductView show(@PathVariable Long id) {
		return this.products.findById(id)
			.map(ProductView::of)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Transactional
	ProductView add(@RequestBody @Valid NewProduct request) {
		Product product = new Product(request.sku(), request.name(), request.price());
		product.setDescription(request.description());
		if (request.category() != null) {
			product.setCategory(this.categories.save(new Category(request.category(), null)));
		}
		for (String word : (request.tags() != null) ? request.tags() : List.<String>of()) {
			product.getTags().add(this.tags.save(new Tag(word)));
		}
		return ProductView.of(this.products.save(product));
	}

	/**
	 * A product as it comes in.
	 */
	record NewProduct(@NotBlank String sku, @NotBlank String name, @PositiveOrZero BigDecimal price,
			@Nullable String description, @Nullable String category, @Nullable List<String> tags) {

	}

	/**
	 * A product as it goes out.
	 */
	record ProductView(@Nullable Long id, String sku, String name, BigDecimal price, int stock,
			@Nullable String category, List<String> tags) {

		static ProductView of(Product product) {
			Category category = product.getCategory();
			return new ProductView(product.getId(), product.getSku(), product.getName(), product.getPrice(),
					product.getStock(), (category != null) ? category.getName() : null,
					product.getTags().stream().map(Tag::getWord).sorted().toList());
		}

	}

}
