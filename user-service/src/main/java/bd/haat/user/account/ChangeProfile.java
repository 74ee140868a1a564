package bd.haat.user.account;

import bd.haat.common.messaging.Events;
import bd.haat.common.text.Language;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what an account's owner may change, and tells the other services. */
@Service
class ChangeProfile {
    private final Users users;
    private final Events events;

    ChangeProfile(Users users, Events events) {
        this.users = users;
        this.events = events;
    }

    /** Null leaves a value as it is. The row's version refuses a change that was overtaken. */
    @Transactional
    User change(User user, String name, Language language) {
        if (name != null) user.rename(name.strip());
        if (language != null) user.speak(language);
        var changed = users.saveAndFlush(user);
        events.publish(UserUpdated.of(changed));
        return changed;
    }
}
