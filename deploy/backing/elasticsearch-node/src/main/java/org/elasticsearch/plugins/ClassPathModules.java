package org.elasticsearch.plugins;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.elasticsearch.Build;

/** Modules whose classes are on the class path, instead of folders of jars that are loaded apart. */
public final class ClassPathModules extends PluginsLoader {
    private static final String JAVA = "21";

    private ClassPathModules(Set<PluginBundle> modules) {
        super(modules, Set.of(), Map.of());
    }

    /** @param emptyFolder named as the place of all of them */
    public static ClassPathModules of(Path emptyFolder, List<Class<? extends Plugin>> plugins) throws IOException {
        var modules = new LinkedHashSet<PluginBundle>();
        for (var plugin : plugins) {
            modules.add(new PluginBundle(descriptor(plugin), emptyFolder));
        }
        return new ClassPathModules(modules);
    }

    private static PluginDescriptor descriptor(Class<? extends Plugin> plugin) {
        var version = Build.current().version();
        var name = plugin.getSimpleName();
        return new PluginDescriptor(
                name,
                name,
                version,
                version,
                JAVA,
                plugin.getName(),
                null,
                List.of(),
                false,
                false,
                false,
                false,
                null);
    }

    @Override
    public Stream<PluginLayer> pluginLayers() {
        return moduleBundles().stream().map(OnClassPath::new);
    }

    private record OnClassPath(PluginBundle pluginBundle) implements PluginLayer {
        @Override
        public ClassLoader pluginClassLoader() {
            return ClassPathModules.class.getClassLoader();
        }

        @Override
        public ModuleLayer pluginModuleLayer() {
            return ModuleLayer.boot();
        }
    }
}
