# workerd serve worker.capnp: the Worker on this machine, as the tests run it.
using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [(name = "main", worker = .ffc)],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);

const ffc :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed "dist/worker/worker.js")],
  compatibilityDate = "2026-11-01",
);
