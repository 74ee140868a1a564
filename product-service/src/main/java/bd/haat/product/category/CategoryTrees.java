package bd.haat.product.category;

/** Where the current tree is had. */
public interface CategoryTrees {
    CategoryTree current();
}
