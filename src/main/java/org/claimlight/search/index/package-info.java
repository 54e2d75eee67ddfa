/**
 * What the desk's index of claims can do, whatever keeps it: a port, the documents that go in, the
 * query language, and what comes out. Lucene in this process is one adapter.
 */
@NamedInterface("index")
@NullMarked
package org.claimlight.search.index;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
