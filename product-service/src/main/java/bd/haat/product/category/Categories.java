package bd.haat.product.category;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The tree as rows; a few hundred at most. */
interface Categories extends Repository<Category, UUID> {
    Optional<Category> findById(UUID id);

    List<Category> findAllByOrderByPositionAscSlugAsc();

    Category saveAndFlush(Category category);

    void delete(Category category);

    void flush();

    boolean existsByParentId(UUID parentId);

    @Query(nativeQuery = true, value = "select exists (select 1 from products where category_id = :id)")
    boolean holdsProducts(UUID id);

    /** A slug that leads to a category which has another now. */
    interface FormerSlug {
        String getSlug();

        UUID getCategoryId();
    }

    @Query(nativeQuery = true, value = "select slug, category_id as categoryId from category_slugs")
    List<FormerSlug> formerSlugs();

    @Modifying
    @Query(nativeQuery = true, value = """
        insert into category_slugs (slug, category_id) values (:slug, :id) on conflict (slug) do nothing\
        """)
    void keepSlug(String slug, UUID id);

    /** A category that takes one of its former slugs again. */
    @Modifying
    @Query(nativeQuery = true, value = "delete from category_slugs where slug = :slug and category_id = :id")
    void dropFormerSlug(String slug, UUID id);

    /** Has the search documents of these categories' products written again. */
    @Modifying
    @Query(nativeQuery = true, value = """
        insert into search_pending (product_id, since)
        select id, now() from products where category_id in (:ids) and deleted_at is null
        on conflict (product_id) do nothing\
        """)
    void rewriteDocuments(Collection<UUID> ids);

    /** Lets one edit of the tree happen at a time: two moves at once could close a circle that neither sees. */
    @Query(nativeQuery = true, value = "select 1 from (select pg_advisory_xact_lock(811600)) as held")
    int lockTree();
}
