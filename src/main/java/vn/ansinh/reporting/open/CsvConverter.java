package vn.ansinh.reporting.open;

import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractGenericHttpMessageConverter;
import org.springframework.stereotype.Component;

/** Writes a list of records, or a part of one, as CSV where CSV is asked for ({@link CsvRows}). */
@Component
class CsvConverter extends AbstractGenericHttpMessageConverter<Object> {

    static final MediaType MEDIA_TYPE = MediaType.parseMediaType(CsvRows.TYPE);

    /** As it is sent; a program that is not told of the signs takes them for others. */
    static final MediaType ANSWERED = new MediaType(MEDIA_TYPE, StandardCharsets.UTF_8);

    CsvConverter() {
        super(MEDIA_TYPE);
        setDefaultCharset(StandardCharsets.UTF_8);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return false;
    }

    @Override
    public boolean canRead(Type type, Class<?> context, MediaType mediaType) {
        return false;
    }

    /** Only where it is asked for by name: every other list stays what it is. */
    @Override
    public boolean canWrite(Type type, Class<?> raw, MediaType mediaType) {
        return mediaType != null && MEDIA_TYPE.equalsTypeAndSubtype(mediaType) && type != null && item(type) != null;
    }

    /** Null where it is no list of records. */
    private static Class<? extends Record> item(Type type) {
        ResolvableType list = ResolvableType.forType(type);
        Class<?> raw = list.toClass();
        Class<?> item = Page.class == raw || Collection.class.isAssignableFrom(raw)
                ? list.getGeneric(0).toClass()
                : Object.class;
        return item.isRecord() ? item.asSubclass(Record.class) : null;
    }

    @Override
    @SuppressWarnings("unchecked")
    protected void writeInternal(Object list, Type type, HttpOutputMessage message) throws IOException {
        Object items = list instanceof Page<?> page ? page.items() : list;
        message.getBody().write(CsvRows.of(item(type), (List<? extends Record>) items));
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage message) {
        throw new UnsupportedOperationException("CSV is written only");
    }

    @Override
    public Object read(Type type, Class<?> context, HttpInputMessage message) {
        throw new UnsupportedOperationException("CSV is written only");
    }
}
