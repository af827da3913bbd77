// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relay/ops/AdminSocket.h"

#include <QFile>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace porchlight::relay {

namespace {

constexpr char socketName[] = "admin.sock";
constexpr int backlog = 64;

/// The address of the socket in a folder that is kept open meanwhile: through the descriptor it is short, however long
/// the path is, and means the same folder even if that is renamed.
class AdminAddress
{
public:
    explicit AdminAddress(const QString &dataFolder)
        : m_folder(::open(QFile::encodeName(dataFolder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    {
        const QByteArray path = "/proc/self/fd/" + QByteArray::number(m_folder) + '/' + socketName;
        m_address.sun_family = AF_UNIX;
        std::memcpy(m_address.sun_path, path.constData(), std::size_t(path.size()));
    }
    ~AdminAddress()
    {
        if (m_folder >= 0)
            ::close(m_folder);
    }
    Q_DISABLE_COPY_MOVE(AdminAddress)

    bool isValid() const { return m_folder >= 0; }
    int folder() const { return m_folder; }
    const sockaddr *get() const { return reinterpret_cast<const sockaddr *>(&m_address); }
    static constexpr socklen_t size = sizeof(sockaddr_un);

private:
    const int m_folder;
    sockaddr_un m_address{};
};

void removeSocket(int folder)
{
    struct stat status
    {
    };
    if (::fstatat(folder, socketName, &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISSOCK(status.st_mode))
        ::unlinkat(folder, socketName, 0);
}

int closed(int descriptor)
{
    const int reason = errno;
    ::close(descriptor);
    errno = reason;
    return -1;
}

} // namespace

int listenForAdmin(const QString &dataFolder)
{
    const AdminAddress address(dataFolder);
    if (!address.isValid())
        return -1;
    removeSocket(address.folder());
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (descriptor < 0)
        return -1;
    const mode_t before = ::umask(0177);
    const int bound = ::bind(descriptor, address.get(), AdminAddress::size);
    ::umask(before);
    if (bound != 0 || ::listen(descriptor, backlog) != 0)
        return closed(descriptor);
    return descriptor;
}

int connectToAdmin(const QString &dataFolder)
{
    const AdminAddress address(dataFolder);
    if (!address.isValid())
        return -1;
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return -1;
    return ::connect(descriptor, address.get(), AdminAddress::size) == 0 ? descriptor : closed(descriptor);
}

void removeAdminSocket(const QString &dataFolder)
{
    if (const AdminAddress address(dataFolder); address.isValid())
        removeSocket(address.folder());
}

std::optional<uid_t> peerUser(int descriptor)
{
    ucred peer{};
    socklen_t size = sizeof peer;
    if (::getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0)
        return std::nullopt;
    return peer.uid;
}

} // namespace porchlight::relay
