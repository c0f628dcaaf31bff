package fr.territoiresindustrie.rules.catalogue;

import java.io.Serializable;

/**
 * Where something stands in a file.
 *
 * @param source the name of the file
 * @param line the line, from 1
 * @param column the column, in characters, from 1
 * @param pointer the JSON pointer, empty for the whole
 */
record Place(String source, int line, int column, String pointer) implements Serializable {

    Place at(String key, int onLine, int atColumn) {
        return new Place(
                source, onLine, atColumn, pointer + "/" + key.replace("~", "~0").replace("/", "~1"));
    }
}
