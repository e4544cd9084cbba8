package vn.ansinh.reporting.engine;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Where a person can go, for the bar of our pages and of the web applications. */
@ControllerAdvice(annotations = Controller.class)
public class Places {

    /** @param address from the root of the application */
    public record Link(String address, String title) {}

    private final ObjectProvider<Place> places;
    private final CurrentUser currentUser;
    private final Texts texts;

    Places(ObjectProvider<Place> places, CurrentUser currentUser, Texts texts) {
        this.places = places;
        this.currentUser = currentUser;
        this.texts = texts;
    }

    /** Those of the person who is signed in; none when nobody is. */
    @ModelAttribute("places")
    public List<Link> links() {
        return currentUser.find().stream()
                .flatMap(person -> places.orderedStream().filter(place -> place.openTo(person)))
                .map(place -> new Link(place.address(), texts.of(place.titleKey())))
                .toList();
    }
}
