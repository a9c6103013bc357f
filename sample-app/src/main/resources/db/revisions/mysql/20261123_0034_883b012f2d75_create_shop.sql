-- revision: 883b012f2d75
-- down revision: none
-- message: create shop
-- created: 2026-11-23T00:34:01Z
-- database: mysql

-- upgrade
CREATE TABLE customer (
    country_code varchar(2),
    version integer NOT NULL,
    created_at datetime(6) NOT NULL,
    id bigint NOT NULL AUTO_INCREMENT,
    updated_at datetime(6) NOT NULL,
    postal_code varchar(16),
    city varchar(80),
    name varchar(100) NOT NULL,
    street varchar(120),
    email varchar(255) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT UKdwk6cx0afu8bs9o4t536v1j5v UNIQUE (email),
    INDEX customer_name_idx (name)
) ENGINE=InnoDB;

CREATE TABLE orders (
    version integer NOT NULL,
    created_at datetime(6) NOT NULL,
    customer_id bigint NOT NULL,
    id bigint NOT NULL AUTO_INCREMENT,
    updated_at datetime(6) NOT NULL,
    number binary(16) NOT NULL,
    status enum ('CANCELLED','PAID','PLACED','SHIPPED') NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT UKsft0o3ihy2jyuq8rth4o136j7 UNIQUE (number),
    INDEX orders_status_idx (status, created_at),
    INDEX FK624gtjin3po807j3vix093tlf (customer_id)
) ENGINE=InnoDB;

CREATE TABLE payment (
    amount decimal(12,2) NOT NULL,
    version integer NOT NULL,
    created_at datetime(6) NOT NULL,
    id bigint NOT NULL AUTO_INCREMENT,
    order_id bigint NOT NULL,
    updated_at datetime(6) NOT NULL,
    PRIMARY KEY (id),
    INDEX FKlouu98csyullos9k25tbpk4va (order_id)
) ENGINE=InnoDB;

CREATE TABLE bank_transfer (
    booked_on date,
    id bigint NOT NULL,
    iban varchar(34) NOT NULL,
    PRIMARY KEY (id)
) ENGINE=InnoDB;

CREATE TABLE card_payment (
    last_digits varchar(4) NOT NULL,
    id bigint NOT NULL,
    PRIMARY KEY (id)
) ENGINE=InnoDB;

CREATE TABLE category (
    id bigint NOT NULL,
    parent_id bigint,
    name varchar(80) NOT NULL,
    PRIMARY KEY (id),
    INDEX FK2y94svpmqttx80mshyny85wqr (parent_id)
) ENGINE=InnoDB;

CREATE TABLE category_seq (
    next_val bigint
) ENGINE=InnoDB;

insert into category_seq ( next_val ) values ( 1 );

CREATE TABLE customer_phone_numbers (
    customer_id bigint NOT NULL,
    number varchar(32) NOT NULL,
    PRIMARY KEY (customer_id, number)
) ENGINE=InnoDB;

CREATE TABLE product (
    available bit NOT NULL,
    price decimal(12,2) NOT NULL,
    stock integer NOT NULL DEFAULT 0,
    version integer NOT NULL,
    category_id bigint,
    created_at datetime(6) NOT NULL,
    id bigint NOT NULL,
    updated_at datetime(6) NOT NULL,
    sku varchar(32) NOT NULL,
    name varchar(255) NOT NULL,
    description longtext,
    PRIMARY KEY (id),
    CONSTRAINT product_sku_key UNIQUE (sku),
    INDEX product_price_idx (price DESC, name),
    INDEX FK1mtsbur82frn64de7balymq9s (category_id)
) ENGINE=InnoDB;

CREATE TABLE order_item (
    `position` integer,
    quantity integer NOT NULL,
    unit_price decimal(12,2) NOT NULL,
    id bigint NOT NULL AUTO_INCREMENT,
    order_id bigint NOT NULL,
    product_id bigint NOT NULL,
    PRIMARY KEY (id),
    CHECK (position>=0),
    INDEX FKt4dc2r9nbvbujrljv3e23iibt (order_id),
    INDEX FK551losx9j75ss5d6bfsqvijna (product_id)
) ENGINE=InnoDB;

CREATE TABLE product_seq (
    next_val bigint
) ENGINE=InnoDB;

insert into product_seq ( next_val ) values ( 1 );

CREATE TABLE tag (
    id bigint NOT NULL AUTO_INCREMENT,
    word varchar(40) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT UKaalhqxuremwwrl61u3uwrvqb3 UNIQUE (word)
) ENGINE=InnoDB;

CREATE TABLE product_tag (
    product_id bigint NOT NULL,
    tag_id bigint NOT NULL,
    PRIMARY KEY (product_id, tag_id),
    INDEX FK3b3a7hu5g2kh24wf0cwv3lgsm (tag_id)
) ENGINE=InnoDB;

CREATE TABLE review (
    stars smallint NOT NULL,
    version integer NOT NULL,
    created_at datetime(6) NOT NULL,
    customer_id bigint NOT NULL,
    id bigint NOT NULL AUTO_INCREMENT,
    product_id bigint NOT NULL,
    updated_at datetime(6) NOT NULL,
    text varchar(2000),
    PRIMARY KEY (id),
    CONSTRAINT review_once_key UNIQUE (product_id, customer_id),
    INDEX FKgce54o0p6uugoc2tev4awewly (customer_id)
) ENGINE=InnoDB;

CREATE TABLE shipment (
    handed_over_at datetime(6),
    order_id bigint NOT NULL,
    id binary(16) NOT NULL,
    tracking_number varchar(64),
    PRIMARY KEY (id),
    CONSTRAINT UKp06cong2injx54ipykoegys3w UNIQUE (order_id)
) ENGINE=InnoDB;

ALTER TABLE bank_transfer ADD CONSTRAINT FK6dfmpkflvon09l2wpudp04vox FOREIGN KEY (id) REFERENCES payment (id);

ALTER TABLE card_payment ADD CONSTRAINT FKj4yrj0k4nt3m0efcym09h3s3p FOREIGN KEY (id) REFERENCES payment (id);

ALTER TABLE category ADD CONSTRAINT FK2y94svpmqttx80mshyny85wqr FOREIGN KEY (parent_id) REFERENCES category (id);

ALTER TABLE customer_phone_numbers ADD CONSTRAINT FK8t59yk70tp1u41ltrlfkmk4ut FOREIGN KEY (customer_id) REFERENCES customer (id);

ALTER TABLE order_item
    ADD CONSTRAINT FKt4dc2r9nbvbujrljv3e23iibt FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE CASCADE,
    ADD CONSTRAINT FK551losx9j75ss5d6bfsqvijna FOREIGN KEY (product_id) REFERENCES product (id);

ALTER TABLE orders ADD CONSTRAINT FK624gtjin3po807j3vix093tlf FOREIGN KEY (customer_id) REFERENCES customer (id);

ALTER TABLE payment ADD CONSTRAINT FKlouu98csyullos9k25tbpk4va FOREIGN KEY (order_id) REFERENCES orders (id);

ALTER TABLE product ADD CONSTRAINT FK1mtsbur82frn64de7balymq9s FOREIGN KEY (category_id) REFERENCES category (id);

ALTER TABLE product_tag
    ADD CONSTRAINT FK3b3a7hu5g2kh24wf0cwv3lgsm FOREIGN KEY (tag_id) REFERENCES tag (id),
    ADD CONSTRAINT FK2rf7w3d88x20p7vuc2m9mvv91 FOREIGN KEY (product_id) REFERENCES product (id);

ALTER TABLE review
    ADD CONSTRAINT FKgce54o0p6uugoc2tev4awewly FOREIGN KEY (customer_id) REFERENCES customer (id),
    ADD CONSTRAINT FKiyof1sindb9qiqr9o8npj8klt FOREIGN KEY (product_id) REFERENCES product (id);

ALTER TABLE shipment ADD CONSTRAINT FK8amw90d62x67honrwucvjado7 FOREIGN KEY (order_id) REFERENCES orders (id);

-- downgrade
ALTER TABLE shipment DROP FOREIGN KEY FK8amw90d62x67honrwucvjado7;

ALTER TABLE review
    DROP FOREIGN KEY FKiyof1sindb9qiqr9o8npj8klt,
    DROP FOREIGN KEY FKgce54o0p6uugoc2tev4awewly;

ALTER TABLE product_tag
    DROP FOREIGN KEY FK2rf7w3d88x20p7vuc2m9mvv91,
    DROP FOREIGN KEY FK3b3a7hu5g2kh24wf0cwv3lgsm;

ALTER TABLE product DROP FOREIGN KEY FK1mtsbur82frn64de7balymq9s;

ALTER TABLE payment DROP FOREIGN KEY FKlouu98csyullos9k25tbpk4va;

ALTER TABLE orders DROP FOREIGN KEY FK624gtjin3po807j3vix093tlf;

ALTER TABLE order_item
    DROP FOREIGN KEY FK551losx9j75ss5d6bfsqvijna,
    DROP FOREIGN KEY FKt4dc2r9nbvbujrljv3e23iibt;

ALTER TABLE customer_phone_numbers DROP FOREIGN KEY FK8t59yk70tp1u41ltrlfkmk4ut;

ALTER TABLE category DROP FOREIGN KEY FK2y94svpmqttx80mshyny85wqr;

ALTER TABLE card_payment DROP FOREIGN KEY FKj4yrj0k4nt3m0efcym09h3s3p;

ALTER TABLE bank_transfer DROP FOREIGN KEY FK6dfmpkflvon09l2wpudp04vox;

-- DATA_LOSS drop-table: The table 'shipment' is dropped with all its rows
DROP TABLE shipment;

-- DATA_LOSS drop-table: The table 'review' is dropped with all its rows
DROP TABLE review;

-- DATA_LOSS drop-table: The table 'product_tag' is dropped with all its rows
DROP TABLE product_tag;

-- DATA_LOSS drop-table: The table 'tag' is dropped with all its rows
DROP TABLE tag;

-- DATA_LOSS drop-table: The table 'product_seq' is dropped with all its rows
DROP TABLE product_seq;

-- DATA_LOSS drop-table: The table 'order_item' is dropped with all its rows
DROP TABLE order_item;

-- DATA_LOSS drop-table: The table 'product' is dropped with all its rows
DROP TABLE product;

-- DATA_LOSS drop-table: The table 'customer_phone_numbers' is dropped with all its rows
DROP TABLE customer_phone_numbers;

-- DATA_LOSS drop-table: The table 'category_seq' is dropped with all its rows
DROP TABLE category_seq;

-- DATA_LOSS drop-table: The table 'category' is dropped with all its rows
DROP TABLE category;

-- DATA_LOSS drop-table: The table 'card_payment' is dropped with all its rows
DROP TABLE card_payment;

-- DATA_LOSS drop-table: The table 'bank_transfer' is dropped with all its rows
DROP TABLE bank_transfer;

-- DATA_LOSS drop-table: The table 'payment' is dropped with all its rows
DROP TABLE payment;

-- DATA_LOSS drop-table: The table 'orders' is dropped with all its rows
DROP TABLE orders;

-- DATA_LOSS drop-table: The table 'customer' is dropped with all its rows
DROP TABLE customer;
