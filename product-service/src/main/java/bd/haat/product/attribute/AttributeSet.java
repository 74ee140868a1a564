package bd.haat.product.attribute;

import java.util.List;

/** One category's own definitions, without those it inherits. */
record AttributeSet(List<Attribute> items, long version) {}
