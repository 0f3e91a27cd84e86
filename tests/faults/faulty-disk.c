/*
 * Stands between the program and the disk (LD_PRELOAD): lets writes or fsyncs to the database fail or hang, or kills the
 * process in the middle of one. What it does is switched by a file that is mapped into memory (FAULTY_DISK):
 *
 *   byte 0      mode, see `MODE_*`
 *   byte 1      how it dies: before, half way through, after the write, or at the fsync, see `DEATH_*`
 *   byte 2      how many writes of the kind go well before that
 *   bytes 4..7  how many calls were let fail, or how often it died, written here
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum { MODE_SOUND = 0, MODE_WRITE_EIO, MODE_WRITE_FULL, MODE_SYNC_EIO, MODE_SYNC_LOSES, MODE_DIE_IN_CHECKPOINT, MODE_DIE_IN_SNAPSHOT, MODE_HANGS };
enum { DEATH_BEFORE = 0, DEATH_HALF, DEATH_AFTER, DEATH_AT_SYNC };
enum { FILE_OTHER = 0, FILE_DATABASE, FILE_WAL };

typedef struct {
  volatile uint8_t mode, death, spared, unused;
  volatile uint32_t count;
} Control;

static Control *control;

static ssize_t (*real_pwrite64)(int, const void *, size_t, off64_t);
static ssize_t (*real_write)(int, const void *, size_t);
static int (*real_fsync)(int);
static int (*real_fdatasync)(int);

__attribute__((constructor)) static void begin(void) {
  real_pwrite64 = dlsym(RTLD_NEXT, "pwrite64");
  real_write = dlsym(RTLD_NEXT, "write");
  real_fsync = dlsym(RTLD_NEXT, "fsync");
  real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
  const char *path = getenv("FAULTY_DISK");
  int file = path == NULL ? -1 : open(path, O_RDWR);
  if (file < 0) return;
  void *mapped = mmap(NULL, sizeof(Control), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  close(file);
  if (mapped != MAP_FAILED) control = mapped;
}

static int endsWith(const char *text, size_t length, const char *end) {
  size_t size = strlen(end);
  return length >= size && memcmp(text + length - size, end, size) == 0;
}

static int fileOf(int fd) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path);
  if (length < 0) return FILE_OTHER;
  if (endsWith(path, length, "/rembuk.sqlite")) return FILE_DATABASE;
  return endsWith(path, length, "/rembuk.sqlite-wal") ? FILE_WAL : FILE_OTHER;
}

/* Only a snapshot brings a SHA-256 in hexadecimal while people type. */
static int holdsHash(const uint8_t *bytes, size_t length) {
  size_t run = 0;
  for (size_t at = 0; at < length; at += 1) {
    uint8_t c = bytes[at];
    run = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') ? run + 1 : 0;
    if (run == 64) return 1;
  }
  return 0;
}

static void die(void) {
  control->count += 1;
  kill(getpid(), SIGKILL);
  for (;;) pause();
}

static ssize_t fail(int reason) {
  control->count += 1;
  errno = reason;
  return -1;
}

/* Whether this write is the one to die in. */
static int isLast(int file, const void *bytes, size_t length) {
  int isKind = control->mode == MODE_DIE_IN_CHECKPOINT
    ? file == FILE_DATABASE
    : control->mode == MODE_DIE_IN_SNAPSHOT && file == FILE_WAL && holdsHash(bytes, length);
  if (!isKind || control->death == DEATH_AT_SYNC) return 0;
  if (control->spared == 0) return 1;
  control->spared -= 1;
  return 0;
}

static ssize_t write_at(int fd, const void *bytes, size_t length, off64_t offset) {
  return offset < 0 ? real_write(fd, bytes, length) : real_pwrite64(fd, bytes, length, offset);
}

static ssize_t faultyWrite(int fd, const void *bytes, size_t length, off64_t offset) {
  if (control == NULL || control->mode == MODE_SOUND) return write_at(fd, bytes, length, offset);
  int file = fileOf(fd);
  if (file == FILE_OTHER) return write_at(fd, bytes, length, offset);
  switch (control->mode) {
    case MODE_WRITE_EIO: return fail(EIO);
    case MODE_WRITE_FULL: return fail(ENOSPC);
    case MODE_HANGS:
      control->count += 1;
      while (control->mode == MODE_HANGS) usleep(20000);
      return write_at(fd, bytes, length, offset);
    /* The cache takes it, and forgets it when the disk does not. */
    case MODE_SYNC_LOSES: return length;
  }
  if (isLast(file, bytes, length)) {
    if (control->death == DEATH_HALF) write_at(fd, bytes, length / 2, offset);
    if (control->death == DEATH_AFTER) write_at(fd, bytes, length, offset);
    die();
  }
  return write_at(fd, bytes, length, offset);
}

static int faultySync(int fd, int (*sync)(int)) {
  if (control == NULL || control->mode == MODE_SOUND) return sync(fd);
  int file = fileOf(fd);
  if (file == FILE_OTHER) return sync(fd);
  if (control->mode == MODE_SYNC_EIO || control->mode == MODE_SYNC_LOSES) return fail(EIO);
  if (control->mode == MODE_DIE_IN_CHECKPOINT && control->death == DEATH_AT_SYNC && file == FILE_DATABASE) die();
  return sync(fd);
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset) {
  return faultyWrite(fd, bytes, length, offset);
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) {
  return faultyWrite(fd, bytes, length, offset);
}

ssize_t write(int fd, const void *bytes, size_t length) {
  return faultyWrite(fd, bytes, length, -1);
}

int fsync(int fd) {
  return faultySync(fd, real_fsync);
}

int fdatasync(int fd) {
  return faultySync(fd, real_fdatasync);
}
