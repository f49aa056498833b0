import { useEffect, useState } from 'react'
import { ask } from './api.js'

export function App() {
  const [repositories, setRepositories] = useState([])
  const [problem, setProblem] = useState('')

  useEffect(() => {
    ask('/api/repositories', sessionStorage.getItem('token')).then(setRepositories, (error) => setProblem(error.message))
  }, [])

  return (
    <main>
      <h1>Repositories</h1>
      {problem && <p role="alert">{problem}</p>}
      <ul>
        {repositories.map(({ id, url }) => (
          <li key={id}>{url}</li>
        ))}
      </ul>
    </main>
  )
}
