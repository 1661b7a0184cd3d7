using Yujiang.Static.Tests.Support;

namespace Yujiang.Static.Tests.Hosting;

/// <summary>How a server of Debian is started in the foreground: its packages and the files they bring, and the frame around our configuration.</summary>
internal sealed record ServerProgram(string Command, string[] Packages, string[] Files, Func<TempFolder, int, string, string[]> Configure)
{
    private static readonly ServerProgram Apache = new("/usr/sbin/apache2", ["apache2"], ["/usr/sbin/apache2"],
        (folder, port, rules) => Apache2(folder, port, "Include " + folder.Write("site.conf", rules)));

    public static ServerProgram Of(string host) => host switch
    {
        "nginx" => new("/usr/sbin/nginx", ["nginx-light", "libnginx-mod-http-brotli-static"],
            ["/usr/sbin/nginx", "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so"], Nginx),
        "caddy" => new("/usr/bin/caddy", ["caddy"], ["/usr/bin/caddy"], Caddy),
        "apache" => Apache,
        "htaccess" => Apache with { Configure = Htaccess },
        "lighttpd" => new("/usr/sbin/lighttpd", ["lighttpd", "lighttpd-mod-deflate"], ["/usr/sbin/lighttpd", "/usr/lib/lighttpd/mod_deflate.so"],
            (folder, _, rules) => ["-D", "-f", folder.Write("lighttpd.conf", rules)]),
        _ => throw new ArgumentOutOfRangeException(nameof(host)),
    };

    private static string[] Nginx(TempFolder folder, int port, string rules) => ["-c", folder.Write("nginx.conf", $$"""
        load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
        daemon off;
        user {{Environment.UserName}};
        pid {{folder.Path}}/pid;
        error_log {{folder.Path}}/errors;
        events {}
        http {
            access_log off;
            client_body_temp_path {{folder.Path}}/body;
            proxy_temp_path {{folder.Path}}/proxy;
            fastcgi_temp_path {{folder.Path}}/fastcgi;
            uwsgi_temp_path {{folder.Path}}/uwsgi;
            scgi_temp_path {{folder.Path}}/scgi;
            include {{folder.Write("site.conf", rules)}};
        }
        """)];

    private static string[] Caddy(TempFolder folder, int port, string rules) =>
        ["run", "--adapter", "caddyfile", "--config", folder.Write("Caddyfile", "{\n\tadmin off\n}\n" + rules)];

    private static string[] Htaccess(TempFolder folder, int port, string rules)
    {
        // A site of its own, since .htaccess lies inside it.
        var root = Path.Combine(folder.Path, "www");
        Directory.CreateDirectory(root);
        CopyFolder(HostedSite.Folder, Path.Combine(root, "features"));
        folder.Write("www/features/.htaccess", rules);
        return Apache2(folder, port, $"""
            DocumentRoot {root}
            <Directory {root}>
                Require all granted
                Options FollowSymLinks
                AllowOverride All
            </Directory>
            ErrorDocument 404 /features/404.html
            """);
    }

    private static string[] Apache2(TempFolder folder, int port, string site) => ["-DFOREGROUND", "-f", folder.Write("apache.conf", $"""
        ServerRoot /usr/lib/apache2
        ServerName 127.0.0.1
        PidFile {folder.Path}/pid
        ErrorLog {folder.Path}/errors
        Listen 127.0.0.1:{port}
        User www-data
        Group www-data
        TypesConfig /etc/mime.types
        LoadModule mpm_event_module modules/mod_mpm_event.so
        LoadModule authz_core_module modules/mod_authz_core.so
        LoadModule dir_module modules/mod_dir.so
        LoadModule env_module modules/mod_env.so
        LoadModule headers_module modules/mod_headers.so
        LoadModule mime_module modules/mod_mime.so
        LoadModule rewrite_module modules/mod_rewrite.so
        {site}
        """)];

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
