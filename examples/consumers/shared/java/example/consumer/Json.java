package example.consumer;

/** One of the two Jacksons. */
public interface Json {

    String write(Object value) throws Exception;

    <T> T read(String json, Class<T> type) throws Exception;
}
