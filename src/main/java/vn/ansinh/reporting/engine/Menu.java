package vn.ansinh.reporting.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.ansinh.reporting.engine.Refusal.Near;

/** Where a person can go, for the bar of our pages and of the web applications. */
@ControllerAdvice(annotations = Controller.class)
public class Menu {

    /**
     * @param address from the root of the application
     * @param current whether the page asked for is this one, or below it
     */
    public record Link(String address, String title, boolean current) {}

    /** Under which a request has the name of who asks, read with his rights. */
    public static final String NAME = Menu.class.getName() + ".name";

    /** The name is read anew only where the request does not have it: this stands ready for every call of our API, too. */
    public static final class SignedIn {

        private final String id;
        private final People people;

        private SignedIn(String id, People people) {
            this.id = id;
            this.people = people;
        }

        public String getId() {
            return id;
        }

        public String getName() {
            return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
                            && asked.getRequest().getAttribute(NAME) instanceof String name
                    ? name
                    : people.name(id);
        }
    }

    private static final Formats FORMATS = new Formats();

    private final ObjectProvider<MenuEntry> places;
    private final CurrentUser currentUser;
    private final People people;
    private final Texts texts;

    Menu(ObjectProvider<MenuEntry> places, CurrentUser currentUser, People people, Texts texts) {
        this.places = places;
        this.currentUser = currentUser;
        this.people = people;
        this.texts = texts;
    }

    /** Those of the person who is signed in; none when nobody is. */
    @ModelAttribute("places")
    public List<Link> links() {
        return currentUser.find().stream()
                .flatMap(person -> places.orderedStream().filter(place -> place.openTo(person)))
                .map(place -> new Link(place.address(), texts.of(place.titleKey()), current(place.address())))
                .toList();
    }

    /** The places that begin as an address that is none does, a slip or two aside. */
    List<Near> nearest(String address) {
        Map<String, String> titles = new LinkedHashMap<>();
        links().forEach(place -> titles.put(place.address(), place.title()));
        String begin = address.replaceAll("(?<=.)/.*", "");
        return titles.containsKey(begin)
                ? List.of(new Near(begin, titles.get(begin)))
                : new Choice(titles)
                        .nearest(begin).stream()
                                .map(near -> new Near(near.value(), titles.get(near.value())))
                                .toList();
    }

    /** Who is signed in, for the bar; null when nobody is. */
    @ModelAttribute("person")
    public SignedIn person() {
        return currentUser
                .find()
                .map(person -> new SignedIn(person.id(), people))
                .orElse(null);
    }

    /** How a page writes days and numbers. */
    @ModelAttribute("formats")
    public Formats formats() {
        return FORMATS;
    }

    private static boolean current(String address) {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
                && (asked.getRequest().getServletPath() + "/").startsWith(address + "/");
    }
}
