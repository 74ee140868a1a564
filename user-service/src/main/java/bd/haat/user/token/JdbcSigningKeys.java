package bd.haat.user.token;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Signing keys in the database, private halves encrypted, shared by all replicas. */
@Repository
class JdbcSigningKeys {
    private final JdbcClient db;
    private final KeyCipher cipher;

    JdbcSigningKeys(JdbcClient db, TokenSettings settings) {
        this.db = db;
        this.cipher = new KeyCipher(settings.keySecret());
    }

    /** Newest first. */
    List<SigningKey> since(Instant oldest) {
        return db.sql("select kid, public_key, private_key, created_at from signing_keys where created_at >= :oldest"
                        + " order by created_at desc")
                .param("oldest", oldest.atOffset(ZoneOffset.UTC))
                .query((row, _) -> read(row))
                .list();
    }

    /** Adds the key unless another replica added one after {@code since}: one wins, all use it. */
    void addUnlessNewer(SigningKey key, Instant since) {
        insert("""
            with turn as materialized (select pg_advisory_xact_lock(hashtext('signing_keys')))
            insert into signing_keys (kid, public_key, private_key, created_at)
            select :kid, :public, :private, :created from turn
             where not exists (select 1 from signing_keys where created_at >= :since)\
            """, key).param("since", since.atOffset(ZoneOffset.UTC)).update();
    }

    void add(SigningKey key) {
        insert(
                        "insert into signing_keys (kid, public_key, private_key, created_at) values (:kid, :public, :private, :created)",
                        key)
                .update();
    }

    private StatementSpec insert(String sql, SigningKey key) {
        return db.sql(sql)
                .param("kid", key.kid())
                .param("public", key.publicKey().getEncoded())
                .param("private", cipher.encrypt(key.privateKey().getEncoded()))
                .param("created", key.createdAt().atOffset(ZoneOffset.UTC));
    }

    void deleteBefore(Instant oldest) {
        db.sql("delete from signing_keys where created_at < :oldest")
                .param("oldest", oldest.atOffset(ZoneOffset.UTC))
                .update();
    }

    private ECPrivateKey privateKey(KeyFactory keys, byte[] sealed) throws GeneralSecurityException {
        var plain = cipher.decrypt(sealed);
        return plain.isEmpty() ? null : (ECPrivateKey) keys.generatePrivate(new PKCS8EncodedKeySpec(plain.get()));
    }

    private SigningKey read(ResultSet row) throws SQLException {
        try {
            var keys = KeyFactory.getInstance("EC");
            return new SigningKey(
                    row.getString("kid"),
                    (ECPublicKey) keys.generatePublic(new X509EncodedKeySpec(row.getBytes("public_key"))),
                    privateKey(keys, row.getBytes("private_key")),
                    row.getObject("created_at", OffsetDateTime.class).toInstant());
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
