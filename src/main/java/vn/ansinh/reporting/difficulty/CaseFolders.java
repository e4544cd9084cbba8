package vn.ansinh.reporting.difficulty;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ansinh.reporting.difficulty.DifficultyAccess.ReadScope;
import vn.ansinh.reporting.difficulty.DifficultyView.FileView;
import vn.ansinh.reporting.difficulty.Directions.Direction;
import vn.ansinh.reporting.directory.BodyNames;
import vn.ansinh.reporting.document.StoredFile;
import vn.ansinh.reporting.document.StoredFiles;
import vn.ansinh.reporting.engine.Texts;

/** Where the files of a case lie, and who may take which of them out: each side's own, and the letters. */
@Component
class CaseFolders {

    /**
     * @param objectKey under which its files are stored
     * @param removable whether this person may take them out now
     */
    private record Folder(String objectKey, String place, boolean removable) {}

    private static final String ESCALATION = "ESCALATION";
    private static final String DIRECTION = "DIRECTION";

    private final Opinions opinions;
    private final Measures measures;
    private final Directions directions;
    private final Escalations escalations;
    private final DirectionNews news;
    private final DifficultyAccess access;
    private final DifficultyAgencies agencies;
    private final StoredFiles files;
    private final Texts texts;
    private final BodyNames bodyNames;

    CaseFolders(
            Opinions opinions,
            Measures measures,
            Directions directions,
            Escalations escalations,
            DirectionNews news,
            DifficultyAccess access,
            DifficultyAgencies agencies,
            StoredFiles files,
            Texts texts,
            BodyNames bodyNames) {
        this.opinions = opinions;
        this.measures = measures;
        this.directions = directions;
        this.escalations = escalations;
        this.news = news;
        this.access = access;
        this.agencies = agencies;
        this.files = files;
        this.texts = texts;
        this.bodyNames = bodyNames;
    }

    CaseParts parts(Difficulty difficulty) {
        String key = difficulty.key();
        return new CaseParts(
                opinions.of(key),
                measures.of(key),
                difficulty.mergedInto() == null ? directions.latest(key) : news.reached(difficulty),
                escalations.latest(key));
    }

    /** All files of the case: each side's in the order in which the sides came to it, then the letters'. */
    List<FileView> files(Difficulty difficulty, CaseParts parts) {
        List<Folder> folders = of(difficulty, parts);
        Map<String, List<StoredFile>> stored = stored(folders);
        return folders.stream()
                .flatMap(folder -> stored.getOrDefault(folder.objectKey(), List.of()).stream()
                        .map(file -> view(difficulty, folder, file)))
                .toList();
    }

    private FileView view(Difficulty difficulty, Folder folder, StoredFile file) {
        return new FileView(
                file.id(),
                file.name(),
                file.purpose(),
                file.mediaType(),
                file.size(),
                folder.place(),
                placeName(difficulty, folder.place()),
                folder.removable());
    }

    /** The file, wherever in the case it lies, if the person may see it. */
    Optional<StoredFile> file(Difficulty difficulty, long id) {
        return stored(of(difficulty, parts(difficulty))).values().stream()
                .flatMap(List::stream)
                .filter(file -> file.id() == id)
                .findFirst();
    }

    private Map<String, List<StoredFile>> stored(List<Folder> folders) {
        return files.of(folders.stream().map(Folder::objectKey).toList());
    }

    private List<Folder> of(Difficulty difficulty, CaseParts parts) {
        String key = difficulty.key();
        String own = access.mayAttach(difficulty) ? access.place(difficulty) : null;
        var folders = new ArrayList<Folder>();
        places(parts).forEach(place -> folders.add(new Folder(CaseFiles.of(key, place), place, place.equals(own))));
        parts.escalation().ifPresent(last -> {
            boolean issuing = access.mayIssue(difficulty, DifficultyState.ESCALATION_ISSUING);
            letters(difficulty, last.number(), last.issuedAt() != null, issuing)
                    .forEach((number, removable) ->
                            folders.add(new Folder(CaseFiles.escalation(key, number), ESCALATION, removable)));
        });
        boolean merged = difficulty.mergedInto() != null;
        // Of a merged case: what was directed on it before it was merged, and what reaches it from its lead.
        Optional<Direction> ownDirection = merged ? directions.latest(key) : parts.direction();
        ownDirection.ifPresent(last -> {
            boolean issuing = access.mayIssue(difficulty, DifficultyState.DIRECTION_ISSUING);
            letters(difficulty, last.number(), last.issuedAt() != null, issuing)
                    .forEach((number, removable) ->
                            folders.add(new Folder(CaseFiles.direction(key, number), DIRECTION, removable)));
        });
        if (merged) {
            parts.direction()
                    .ifPresent(reached -> folders.add(
                            new Folder(CaseFiles.direction(reached.key(), reached.number()), DIRECTION, false)));
        }
        return folders;
    }

    /**
     * The letters whose files the person sees, with whether he may take them out. What was signed for an earlier round
     * stays with that round; a letter that is not issued yet is the offices' own business and of those who issue it.
     */
    private Map<Integer, Boolean> letters(Difficulty difficulty, int last, boolean issued, boolean issuing) {
        var letters = new LinkedHashMap<Integer, Boolean>();
        for (int number = 1; number < last; number++) {
            letters.put(number, false);
        }
        if (issued || issuing || access.scope(difficulty) == ReadScope.OFFICE) {
            letters.put(last, issuing);
        }
        return letters;
    }

    private static Set<String> places(CaseParts parts) {
        var places = new LinkedHashSet<>(List.of("RAISER", "STANDING", "PPC"));
        parts.opinions().forEach(opinion -> places.addAll(List.of(opinion.agency(), opinion.holder())));
        parts.measures().forEach(measure -> places.addAll(List.of(measure.agency(), measure.holder())));
        return places;
    }

    private String placeName(Difficulty difficulty, String place) {
        return switch (place) {
            case "RAISER" -> bodyNames.shown(difficulty.raiserName());
            case "STANDING" -> agencies.standing(difficulty.regime()).name(texts.locale());
            case "PPC" -> agencies.committee().name(texts.locale());
            case ESCALATION, DIRECTION -> texts.of("difficulty.place." + place);
            default -> agencies.name(place);
        };
    }
}
