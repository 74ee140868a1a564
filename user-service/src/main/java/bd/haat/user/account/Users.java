package bd.haat.user.account;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All accounts. */
public interface Users extends Repository<User, UUID> {
    /** @throws org.springframework.dao.DataIntegrityViolationException when e-mail or phone is taken */
    User saveAndFlush(User user);

    Optional<User> findById(UUID id);

    /** By e-mail in lower case or by E.164 phone. */
    @Query("select u from User u where u.email = :login or u.phone = :login")
    Optional<User> findByLogin(String login);
}
