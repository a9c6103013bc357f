package io.github.jpamigrations.zoo;

import java.util.List;
import java.util.Set;

import io.github.jpamigrations.RenamedFrom;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

/**
 * States of a model whose names have upper and lower case.
 */
final class CamelCaseModels {

	static final List<Class<?>> FIRST = List.of(First.Customer.class, First.CustomerOrder.class, First.Line.class);

	/**
	 * The tables differ in the case of their names alone.
	 */
	static final List<Class<?>> OTHER_CASE = List.of(OtherCase.Customer.class, OtherCase.CustomerOrder.class,
			OtherCase.Line.class);

	static final List<Class<?>> MORE = List.of(First.Customer.class, More.CustomerOrder.class, First.Line.class,
			More.Invoice.class);

	static final List<Class<?>> RENAMED = List.of(First.Customer.class, Renamed.PurchaseOrder.class, First.Line.class);

	private CamelCaseModels() {
	}

	static final class First {

		@Entity(name = "Customer")
		@Table(indexes = @Index(name = "Customer_FullName", columnList = "fullName"))
		static class Customer extends Numbered {

			@Column(length = 60)
			String fullName;

		}

		@Entity(name = "CustomerOrder")
		@Table(uniqueConstraints = @UniqueConstraint(name = "Order_Number", columnNames = "orderNumber"))
		static class CustomerOrder extends Numbered {

			@Column(length = 20)
			String orderNumber;

			@ManyToOne
			Customer customer;

			@ElementCollection
			Set<String> remarks;

		}

		@Entity(name = "Line")
		@Table(name = "`Order Line`")
		static class Line extends Numbered {

			@Column(name = "`Unit Price`")
			int price;

		}

	}

	static final class OtherCase {

		@Entity(name = "Customer")
		@Table(name = "CUSTOMER", indexes = @Index(name = "customer_fullname", columnList = "fullName"))
		static class Customer extends Numbered {

			@Column(name = "fullname", length = 60)
			String fullName;

		}

		@Entity(name = "CustomerOrder")
		@Table(name = "customerOrder",
				uniqueConstraints = @UniqueConstraint(name = "ORDER_NUMBER", columnNames = "orderNumber"))
		static class CustomerOrder extends Numbered {

			@Column(length = 20)
			String orderNumber;

			@ManyToOne
			Customer customer;

			@ElementCollection
			Set<String> remarks;

		}

		@Entity(name = "Line")
		@Table(name = "`order line`")
		static class Line extends Numbered {

			@Column(name = "`Unit Price`")
			int price;

		}

	}

	static final class More {

		@Entity(name = "CustomerOrder")
		@Table(uniqueConstraints = @UniqueConstraint(name = "Order_Number", columnNames = "orderNumber"))
		static class CustomerOrder extends Numbered {

			@Column(length = 40)
			String orderNumber;

			@Column(length = 10)
			String shipTo;

			@ManyToOne
			First.Customer customer;

			@ElementCollection
			Set<String> remarks;

		}

		@Entity(name = "InvoiceItem")
		static class Invoice extends Numbered {

			@ManyToOne
			CustomerOrder customerOrder;

		}

	}

	static final class Renamed {

		@Entity(name = "PurchaseOrder")
		@RenamedFrom("CustomerOrder")
		@Table(uniqueConstraints = @UniqueConstraint(name = "Order_Number", columnNames = "orderNumber"))
		static class PurchaseOrder extends Numbered {

			@Column(length = 20)
			String orderNumber;

			@ManyToOne
			First.Customer customer;

		}

	}

}
