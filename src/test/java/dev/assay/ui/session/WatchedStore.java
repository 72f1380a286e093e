package dev.assay.ui.session;

import dev.assay.review.Decision;
import dev.assay.review.ReviewStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

/** A store that takes its time, now short, now long, and whose kept decisions can be taken as they come. */
public final class WatchedStore {

    private final List<Decision> kept = new CopyOnWriteArrayList<>();
    private final Random random;

    public WatchedStore(Random random) {
        this.random = random;
    }

    public ReviewStore around(ReviewStore store) {
        return (ReviewStore) Proxy.newProxyInstance(ReviewStore.class.getClassLoader(),
                new Class<?>[]{ReviewStore.class}, (proxy, method, arguments) -> {
                    boolean reads = method.getName().equals("posting");
                    if (reads || method.getName().equals("append")) {
                        Thread.sleep(reads && random.nextInt(25) == 0 ? 260 : random.nextInt(6));
                    }
                    try {
                        Object result = method.invoke(store, arguments);
                        if (method.getName().equals("append")) {
                            ((List<?>) result).forEach(one -> kept.add((Decision) one));
                        }
                        return result;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    /** What was kept since this was last asked. */
    public List<Decision> taken() {
        List<Decision> all = new ArrayList<>(kept);
        kept.subList(0, all.size()).clear();
        return all;
    }
}
